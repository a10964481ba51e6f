namespace Corpus.Clocks;

/// <summary>Instants of every kind: the same on each machine, or those of its clock.</summary>
internal sealed class Clocks(IEnvoyerSmsClient client, TimeProvider clock)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTime Opening = new(2031, 5, 1, 6, 0, 0, DateTimeKind.Utc);
    private static DateTimeOffset s_last = DateTimeOffset.Now;

    private Task<SentMessage> Send(DateTimeOffset? at) =>
        client.SendMessageAsync(new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe", SendAt = at });

    public async Task Relative(SendMessageRequest request, TimeSpan span, DateTimeOffset given, DateTimeOffset? perhaps)
    {
        await client.SendMessageAsync(request with { SendAt = DateTime.Now });
        await client.SendMessageAsync(request with { SendAt = DateTime.Now.AddHours(2) });
        await client.SendMessageAsync(request with { SendAt = DateTime.Now + span });
        await client.SendMessageAsync(request with { SendAt = DateTime.Now.Add(span).AddMinutes(5) - TimeSpan.FromSeconds(1) });
        await client.SendMessageAsync(request with { SendAt = new DateTimeOffset(DateTime.Now.AddDays(1)) });
        await client.SendMessageAsync(request with { SendAt = DateTime.Now.ToUniversalTime().AddDays(1) });
        await client.SendMessageAsync(request with { SendAt = DateTime.UtcNow.ToLocalTime().AddDays(1) });
        await client.SendMessageAsync(request with { SendAt = DateTime.UtcNow });
        await client.SendMessageAsync(request with { SendAt = DateTime.UtcNow.Date.AddDays(1).AddHours(9) });
        await client.SendMessageAsync(request with { SendAt = new DateTimeOffset(DateTime.UtcNow.AddHours(1)) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.Now.AddHours(1) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.Now.LocalDateTime.AddHours(1) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.Now.DateTime.AddHours(1) });
        await client.SendMessageAsync(request with { SendAt = DateTimeOffset.UtcNow.UtcDateTime });
        await client.SendMessageAsync(request with { SendAt = clock.GetUtcNow().UtcDateTime.AddHours(1) });
        await client.SendMessageAsync(request with { SendAt = clock.GetLocalNow().LocalDateTime.AddHours(1) });
        await client.SendMessageAsync(request with { SendAt = given });
        await client.SendMessageAsync(request with { SendAt = given.LocalDateTime });
        await client.SendMessageAsync(request with { SendAt = given.UtcDateTime.AddDays(1) });
        await client.SendMessageAsync(request with { SendAt = perhaps });
        await client.SendMessageAsync(request with { SendAt = perhaps ?? DateTime.UtcNow });
        await client.SendMessageAsync(request with { SendAt = perhaps!.Value.AddDays(1) });
        await client.SendMessageAsync(request with { SendAt = span > TimeSpan.Zero ? DateTime.Now + span : null });
        await client.SendMessageAsync(request with { SendAt = s_last });
        var later = DateTime.Now.AddHours(3);
        await client.SendMessageAsync(request with { SendAt = later });
        s_last = given;
    }

    public async Task Written(string text, string zone)
    {
        var nine = new DateTime(2031, 5, 1, 9, 0, 0);
        await Send(Opening);
        await Send(new DateTimeOffset(nine, Paris.GetUtcOffset(nine)));
        await Send(new DateTimeOffset(nine, TimeSpan.FromHours(2)));
        await Send(new DateTimeOffset(2031, 5, 1, 9, 0, 0, TimeSpan.FromHours(2)));
        await Send(new EnvoyerSms.Runtime.ApiTimeZone("Europe/Paris", "Romance Standard Time").FromLocal(nine));
        await Send(TimeZoneInfo.ConvertTimeToUtc(nine, Paris));
        await Send(TimeZoneInfo.ConvertTimeToUtc(nine, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        await Send(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Paris));
        await Send(new DateOnly(2031, 5, 1).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc));
        await Send(DateTime.SpecifyKind(nine, DateTimeKind.Utc));
        await Send(DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Local).AddHours(1));
        await Send(DateTimeOffset.FromUnixTimeSeconds(1_950_000_000));
        await Send(DateTime.FromFileTimeUtc(long.Parse(text, CultureInfo.InvariantCulture)));
        await Send(DateTime.Parse("2031-05-01T08:00:00Z", CultureInfo.InvariantCulture));
        await Send(DateTime.Parse("2031-05-01T08:00:00+02:00", CultureInfo.InvariantCulture));
        await Send(DateTime.Parse(text + "T08:00:00Z", CultureInfo.InvariantCulture));
        await Send(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        await Send(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        await Send(DateTime.ParseExact("2031-05-01T08:00:00Z", "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
        await Send(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        await Send(DateTimeOffset.Parse("2031-05-01 08:00 +02:00", CultureInfo.InvariantCulture));
        await Send(DateTimeOffset.Parse("2031-05-01 08:00", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        await Send(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var read) ? read : null);
    }
}
