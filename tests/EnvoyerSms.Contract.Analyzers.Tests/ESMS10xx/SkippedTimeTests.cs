namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class SkippedTimeTests
{
    [Theory]
    [InlineData("new DateTime(2026, 3, 29, 2, 30, 0)")]
    [InlineData("new DateTime(2026, 3, 29, 2, 0, 0, DateTimeKind.Local)")]
    [InlineData("new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(1))")]
    [InlineData("new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2))")]
    [InlineData("new DateOnly(2026, 3, 29).ToDateTime(new TimeOnly(2, 59))")]
    [InlineData("""DateTime.Parse("2026-03-29T02:30:00")""")]
    [InlineData("""DateTime.ParseExact("202603290230", "yyyyMMddHHmm", CultureInfo.InvariantCulture)""")]
    public Task A_skipped_time_triggers(string when) => Instants.AreAsMarked($"{{|ESMS1042:{when}|}}");

    [Theory]
    [InlineData("new DateTime(2026, 3, 29, 1, 59, 59)")]
    [InlineData("new DateTime(2026, 3, 29, 3, 0, 0)")]
    [InlineData("new DateTime(2026, 3, 28, 2, 30, 0)")]
    [InlineData("new DateTime(2026, 3, 29, 2, 30, 0, DateTimeKind.Utc)")]
    [InlineData("new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(-5))")]
    [InlineData("new DateTime(2026, 3, 29, 2, 30, 0).AddHours(2)")]
    public Task A_time_that_clocks_show_does_not_trigger(string when) => Instants.AreAsMarked(when);
}
