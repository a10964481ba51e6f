namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class NotADateTests
{
    [Theory]
    [InlineData("""DateTime.Parse({|ESMS1041:"2026-02-30"|})""")]
    [InlineData("""DateTime.Parse({|ESMS1041:"2026-02-28 24:30"|}, CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTime.Parse({|ESMS1041:"2026-02-28T10:61:00Z"|}, null, DateTimeStyles.RoundtripKind)""")]
    [InlineData("""DateTimeOffset.Parse({|ESMS1041:"2026-13-01T10:00:00+01:00"|}).AddDays(1)""")]
    [InlineData("""DateTimeOffset.Parse({|ESMS1041:"2026-12-01T10:00:00+15:00"|})""")]
    [InlineData("""DateOnly.Parse({|ESMS1041:"2027-02-29"|}).ToDateTime(TimeOnly.Parse({|ESMS1041:"25:00"|}))""")]
    [InlineData("""DateTime.ParseExact({|ESMS1041:"20260230"|}, "yyyyMMdd", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTime.ParseExact({|ESMS1041:"2026-02-28"|}, "yyyyMMdd", null)""")]
    [InlineData("""DateTime.ParseExact({|ESMS1041:"31/04/2026"|}, "dd/MM/yyyy", CultureInfo.CurrentCulture)""")]
    [InlineData(
        """DateTime.ParseExact(format: "dd.MM.yyyy HH'h'mm", s: {|ESMS1041:"28.02.2026 25h00"|}, provider: CultureInfo.InvariantCulture)"""
    )]
    [InlineData(
        """DateTimeOffset.ParseExact({|ESMS1041:"2026-02-30 10:00 +01:00"|}, new[] { "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd" }, CultureInfo.InvariantCulture, DateTimeStyles.None)"""
    )]
    [InlineData("""DateTime.ParseExact({|ESMS1041:"2026-02-30T10:00:00"|}, "s", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTime.Parse(ct.CanBeCanceled ? {|ESMS1041:"2026-02-30"|} : "2026-02-28")""")]
    public Task Not_a_date_triggers(string when) => Instants.AreAsMarked(when);

    [Theory]
    [InlineData("""DateTime.Parse("2028-02-29")""")]
    [InlineData("""DateTime.Parse("2028-02-29T23:59:59.9999999Z")""")]
    [InlineData("""DateTime.Parse("30/02/2026")""")]
    [InlineData("""DateTime.Parse("30 février 2026")""")]
    [InlineData("""DateTime.Parse("2026-02-30", new CultureInfo("fa-IR"))""")]
    [InlineData("""DateTime.Parse(ct.ToString()!)""")]
    [InlineData("""DateTime.ParseExact("30 Feb 2026", "dd MMM yyyy", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTime.ParseExact("28.02.2026", "dd/MM/yyyy", null)""")]
    [InlineData("""DateTime.ParseExact("28/02/2026", "dd/MM/yyyy", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTimeOffset.ParseExact("28.02.2028 10.00 +01:00", "dd.MM.yyyy HH:mm zzz", null)""")]
    [InlineData("""DateTime.ParseExact("29-02", "dd-MM", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateTime.ParseExact("2026-02-30", ct.ToString()!, CultureInfo.InvariantCulture)""")]
    [InlineData(
        """DateTime.ParseExact("2028-02-29", new[] { "yyyyMMdd", "yyyy-MM-dd" }, CultureInfo.InvariantCulture, DateTimeStyles.None)"""
    )]
    [InlineData("""DateTime.TryParse("2026-02-30", out var read) ? read : null""")]
    public Task What_can_be_read_or_depends_on_culture_does_not_trigger(string when) => Instants.AreAsMarked(when);
}
