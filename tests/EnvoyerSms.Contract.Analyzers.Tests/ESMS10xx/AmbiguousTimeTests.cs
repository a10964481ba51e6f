namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class AmbiguousTimeTests
{
    [Theory]
    [InlineData("new DateTime(2026, 10, 25, 2, 30, 0)")]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1))")]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, new TimeSpan(2, 0, 0))")]
    [InlineData("new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)")]
    [InlineData("new DateTimeOffset(2026, 10, 24, 19, 30, 0, offset: TimeSpan.FromMinutes(-5 * 60))")]
    [InlineData("new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc)")]
    [InlineData("DateTime.SpecifyKind(new DateTime(2026, 10, 25, 0, 30, 0), DateTimeKind.Utc)")]
    [InlineData("new DateTimeOffset(new DateTime(2026, 10, 25, 2, 30, 0), TimeSpan.FromHours(2))")]
    [InlineData("new DateTimeOffset(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), TimeSpan.FromHours(2))")]
    [InlineData("new DateOnly(2026, 10, 25).ToDateTime(new TimeOnly(0, 30), DateTimeKind.Utc)")]
    [InlineData("""DateTimeOffset.Parse("2026-10-25T02:30:00+02:00")""")]
    [InlineData("""DateTime.Parse("2026-10-25T00:30:00Z")""")]
    [InlineData("""DateTime.Parse("2026-10-25 00:30", null, DateTimeStyles.AssumeUniversal)""")]
    [InlineData("""DateTimeOffset.ParseExact("2026-10-25 02:30 +01:00", "yyyy-MM-dd HH:mm zzz", null)""")]
    [InlineData("DateTimeOffset.FromUnixTimeSeconds(1792888200)")]
    public Task An_ambiguous_time_triggers(string when) => Instants.AreAsMarked($"{{|ESMS1043:{when}|}}");

    [Theory]
    [InlineData("new DateTime(2026, 10, 25, 1, 59, 59)")]
    [InlineData("new DateTime(2026, 10, 25, 3, 0, 0)")]
    [InlineData("new DateTime(2026, 10, 25, 2, 30, 0, DateTimeKind.Utc)")]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(-5))")]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(ct.GetHashCode()))")]
    [InlineData("new DateTime(2026, 10, 25, 2, 30, 0, (DateTimeKind)ct.GetHashCode())")]
    [InlineData("new DateTime(2026, 10, 25, ct.GetHashCode(), 30, 0)")]
    [InlineData("""DateTime.Parse("2026-10-25T02:30:00Z")""")]
    public Task A_time_that_comes_once_does_not_trigger(string when) => Instants.AreAsMarked(when);
}
