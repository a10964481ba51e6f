// Whose hour these are is another question, that of Clocks.cs.
#pragma warning disable ESMS1045, ESMS1046

namespace Corpus.Dates;

/// <summary>Dates of every kind.</summary>
internal sealed class Dates(IEnvoyerSmsClient client, TimeProvider clock)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTimeOffset Opening = new(2031, 5, 1, 8, 0, 0, TimeSpan.FromHours(2));
    private static DateTimeOffset s_next = default;

    private Task<SentMessage> Send(DateTimeOffset? at) =>
        client.SendMessageAsync(new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe", SendAt = at });

    public async Task Relative(SendMessageRequest request, DateTime day, TimeSpan span, int year)
    {
        await client.SendMessageAsync(request with { SendAt = DateTime.Now.AddHours(2) });
        await client.SendMessageAsync(request with { SendAt = DateTime.UtcNow.AddDays(1) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.Now + TimeSpan.FromMinutes(90) });
        await client.SendMessageAsync(request with { SendAt = DateTime.Today.AddDays(1).AddHours(8) });
        await client.SendMessageAsync(request with { SendAt = clock.GetUtcNow().AddMinutes(10) });
        await client.SendMessageAsync(request with { SendAt = clock.GetLocalNow() + span });
        await client.SendMessageAsync(request with { SendAt = day });
        await client.SendMessageAsync(request with { SendAt = new DateTimeOffset(day, Paris.GetUtcOffset(day)) });
        await client.SendMessageAsync(request with { SendAt = TimeZoneInfo.ConvertTime(day, Paris) });
        await client.SendMessageAsync(request with { SendAt = DateTime.UnixEpoch.AddYears(60) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.UnixEpoch + span });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.MinValue.AddYears(2040) });
        await client.SendMessageAsync(request with { SendAt = new DateTime(1, 1, 1).AddTicks(day.Ticks) });
        await client.SendMessageAsync(request with { SendAt = default(DateTime).AddYears(2035) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.FromUnixTimeSeconds(0).Add(span) });
        await client.SendMessageAsync(request with { SendAt = new DateTime(year, 2, DateTime.DaysInMonth(year, 2)) });
        await client.SendMessageAsync(request with { SendAt = new DateTime(year, 2, 29) });
        await client.SendMessageAsync(request with { SendAt = s_next });
        await client.SendMessageAsync(request with { SendAt = Opening });
        await client.SendMessageAsync(request with { SendAt = null });
        await client.SendMessageAsync(request with { SendAt = default });
        await client.SendMessageAsync(request with { SendAt = new DateTimeOffset?() });
        await client.SendMessageAsync(request with { SendAt = year > 2030 ? null : Opening });
        s_next = DateTimeOffset.Now;
    }

    public async Task Written()
    {
        await Send(new DateTime(2032, 2, 29, 8, 0, 0));
        await Send(new DateTime(2031, 3, 30, 3, 0, 0));
        await Send(new DateTimeOffset(2031, 3, 30, 2, 30, 0, TimeSpan.FromHours(-5)));
        await Send(new DateTimeOffset(2031, 12, 31, 23, 59, 59, 999, TimeSpan.Zero));
        await Send(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.FromHours(-14)));
        await Send(new DateTimeOffset(2031, 1, 1, 0, 0, 0, new TimeSpan(5, 45, 0)));
        await Send(new DateOnly(2031, 5, 1).ToDateTime(new TimeOnly(8, 30)));
        await Send(new DateOnly(2031, 5, 1).ToDateTime(TimeOnly.MinValue.AddHours(8), DateTimeKind.Utc));
        await Send(DateOnly.FromDateTime(DateTime.Now).AddDays(1).ToDateTime(new(8, 0)));
        await Send(DateTime.SpecifyKind(new DateTime(2031, 5, 1), DateTimeKind.Utc));
        await Send(DateTimeOffset.FromUnixTimeSeconds(1_950_000_000));
        await Send(DateTimeOffset.FromUnixTimeMilliseconds(1_950_000_000_000));
        await Send(new DateTime(638_000_000_000_000_000L + TimeSpan.TicksPerDay * 3000));
        await Send(new DateTime(1453, 2, 30, new UmAlQuraCalendar()));
        await Send(new DateTime(2574, 2, 28, new ThaiBuddhistCalendar()));
        await Send(new DateTime(5791, 13, 1, 0, 0, 0, new HebrewCalendar()));
    }

    public async Task Read(string text, CultureInfo culture, IConfiguration configuration)
    {
        await Send(DateTime.Parse("2031-05-01"));
        await Send(DateTime.Parse("2031-05-01T08:00:00Z", CultureInfo.InvariantCulture));
        await Send(DateTime.Parse("1 mai 2031", new CultureInfo("fr-FR")));
        await Send(DateTime.Parse("30/02/2031", culture));
        await Send(DateTime.Parse("31/12/2031", CultureInfo.GetCultureInfo("fr-FR")));
        await Send(DateTimeOffset.Parse("2031-05-01 08:00 +02:00", CultureInfo.InvariantCulture));
        await Send(DateTime.ParseExact("20310501", "yyyyMMdd", CultureInfo.InvariantCulture));
        await Send(DateTime.ParseExact("01.05.2031", new[] { "dd.MM.yyyy", "d.M.yyyy" }, null, DateTimeStyles.None));
        await Send(DateTime.ParseExact("30 févr. 2031", "dd MMM yyyy", culture));
        await Send(DateTime.ParseExact("05/01/31", "MM/dd/yy", culture));
        await Send(DateTime.ParseExact(text, "o", null));
        await Send(DateTime.ParseExact("08h30", "HH'h'mm", CultureInfo.InvariantCulture));
        await Send(DateTime.TryParse("2031-02-30", out var day) ? day : null);
        await Send(DateTime.TryParseExact("31/31/2031", "dd/MM/yyyy", null, DateTimeStyles.None, out day) ? day : DateTime.Now);
        await Send(DateOnly.Parse("2031-05-01").ToDateTime(TimeOnly.Parse("23:59")));
        await Send(configuration.Read("at") is { } at ? DateTimeOffset.Parse(at) : null);
        await Send(Convert.ToDateTime("2031-05-01"));
        await Send(Moment.Parse("2031-02-30"));
    }
}

internal interface IConfiguration
{
    string? Read(string key);
}

internal static class Moment
{
    public static DateTimeOffset Parse(string text) => DateTimeOffset.Now.AddDays(text.Length);
}
