namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class BeforeApiTests
{
    [Theory]
    [InlineData("new DateTime(2011, 1, 31)")]
    [InlineData("new DateTimeOffset(2001, 3, 29, 2, 30, 0, TimeSpan.Zero)")]
    [InlineData("default(DateTimeOffset)")]
    [InlineData("new DateTimeOffset()")]
    [InlineData("DateTimeOffset.MinValue")]
    [InlineData("DateTime.MinValue")]
    [InlineData("DateTimeOffset.UnixEpoch")]
    [InlineData("DateTimeOffset.FromUnixTimeMilliseconds(1792888200)")]
    [InlineData("""DateTime.Parse("1998-07-12")""")]
    [InlineData("new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.FromHours(14))")]
    public Task Before_the_API_triggers(string when) => Instants.AreAsMarked($"{{|ESMS1044:{when}|}}");

    [Theory]
    [InlineData("new DateTime(2026, 1, 31)")]
    [InlineData("DateTimeOffset.MaxValue")]
    [InlineData("new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.FromHours(-14))")]
    [InlineData("new DateTime(2011, 1, 31).AddYears(20)")]
    public Task After_the_API_began_does_not_trigger(string when) => Instants.AreAsMarked(when);

    // The API began on 23 May 2011; a machine may be 14 hours behind UTC, and another place as many ahead.
    [Theory]
    [InlineData("new DateTimeOffset(2011, 5, 22, 9, 59, 59, TimeSpan.Zero)", true)]
    [InlineData("new DateTimeOffset(2011, 5, 22, 10, 0, 0, TimeSpan.Zero)", false)]
    [InlineData("new DateTime(2011, 5, 21, 19, 59, 59)", true)]
    [InlineData("new DateTime(2011, 5, 21, 20, 0, 0)", false)]
    public async Task Before_the_API_begins_where_nobody_could_doubt_it(string when, bool isBefore) =>
        Assert.Equal(isBefore, (await Instants.Find(Instants.InRequest(when))).Any(found => found.Id == "ESMS1044"));
}
