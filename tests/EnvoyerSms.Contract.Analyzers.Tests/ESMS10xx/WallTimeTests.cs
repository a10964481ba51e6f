using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

// B8: 9:00 of nowhere leaves at 11:00 on a server in UTC.
public sealed class WallTimeTests
{
    private static Task AreAsMarked(string when) =>
        CallSites.AreAsMarked($"_ = {Instants.InRequest(when)} static DateTime Made() => DateTime.UtcNow;");

    [Theory]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0)")]
    [InlineData("new DateTime(2027, 7, 1)")]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0, DateTimeKind.Local)")]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0, DateTimeKind.Unspecified)")]
    [InlineData("new DateTime(639_000_000_000_000_000L)")]
    [InlineData("new DateTime(2027, 7, 1, new GregorianCalendar())")]
    [InlineData("new DateTime(new DateOnly(2027, 7, 1), new TimeOnly(9, 0))")]
    [InlineData("new DateTime(2027, 7, 1).AddHours(9)")]
    [InlineData("new DateTime(2027, 7, 1) + TimeSpan.FromHours(9)")]
    [InlineData("new DateTimeOffset(new DateTime(2027, 7, 1, 9, 0, 0))")]
    [InlineData("new DateTimeOffset(new DateTime(2027, 7, 1, 9, 0, 0)).AddDays(1)")]
    [InlineData("new DateTimeOffset(new DateTime(2027, 7, 1, 9, 0, 0)).ToUniversalTime()")]
    [InlineData("new DateTimeOffset(2027, 7, 1, 9, 0, 0, DateTimeOffset.Now.Offset)")]
    [InlineData(
        "new DateTimeOffset(new DateTime(2027, 7, 1), TimeZoneInfo.Local.GetUtcOffset(new DateTime(2027, 7, 1)))"
    )]
    [InlineData("new DateTimeOffset(new DateTime(2027, 7, 1), TimeZoneInfo.Local.BaseUtcOffset)")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTime.Today.AddHours(12)")]
    [InlineData("DateTime.Today + TimeSpan.FromDays(1.5)")]
    [InlineData("DateTime.Now.Date.AddDays(1).AddHours(9)")]
    [InlineData("DateTimeOffset.Now.Date.AddDays(1)")]
    [InlineData("DateTimeOffset.UtcNow.DateTime.AddHours(1)")]
    [InlineData("DateTime.UtcNow.ToLocalTime().Date.AddHours(9)")]
    [InlineData("new DateOnly(2027, 7, 1).ToDateTime(new TimeOnly(9, 0))")]
    [InlineData("DateOnly.FromDateTime(DateTime.UtcNow).ToDateTime(TimeOnly.MinValue)")]
    [InlineData("DateTime.SpecifyKind(new DateTime(2027, 7, 1, 9, 0, 0), DateTimeKind.Local)")]
    [InlineData("DateTime.SpecifyKind(DateTime.UtcNow, DateTimeKind.Unspecified)")]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0).ToUniversalTime()")]
    [InlineData("DateTime.FromOADate(46569.5)")]
    [InlineData("""DateTime.Parse("2027-07-01 09:00")""")]
    [InlineData("DateTime.Parse(ct.ToString()!)")]
    [InlineData("DateTime.Parse(ct.ToString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal)")]
    [InlineData("""DateTime.ParseExact(ct.ToString()!, "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)""")]
    [InlineData(
        """DateTime.ParseExact("2027-07-01T09:00:00Z", "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)"""
    )]
    [InlineData("""DateTimeOffset.Parse("2027-07-01 09:00")""")]
    [InlineData("""DateTimeOffset.ParseExact(ct.ToString()!, "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)""")]
    [InlineData("Convert.ToDateTime(ct.ToString())")]
    [InlineData("""Convert.ToDateTime("2027-07-01 09:00", CultureInfo.InvariantCulture)""")]
    [InlineData(
        "TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Paris\"))"
    )]
    [InlineData("TimeZoneInfo.ConvertTime(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Paris\"))")]
    [InlineData("TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, \"Europe/Paris\")")]
    [InlineData("TimeZoneInfo.ConvertTimeToUtc(new DateTime(2027, 7, 1, 9, 0, 0))")]
    [InlineData("((DateTime?)new DateTime(2027, 7, 1, 9, 0, 0)).Value")]
    public Task A_wall_time_triggers(string when) => AreAsMarked($"{{|ESMS1045:{when}|}}");

    [Theory]
    [InlineData("ct.CanBeCanceled ? {|ESMS1045:new DateTime(2027, 7, 1)|} : DateTime.UtcNow")]
    [InlineData("(DateTimeOffset){|ESMS1045:new DateTime(2027, 7, 1, 9, 0, 0)|}")]
    [InlineData("(ct.CanBeCanceled ? {|ESMS1045:DateTime.Today|} : DateTime.Now)")]
    [InlineData("""DateTime.TryParse(ct.ToString(), out var read) ? {|ESMS1045:read|} : null""")]
    public Task A_wall_time_among_several_triggers(string when) => AreAsMarked(when);

    [Theory]
    [InlineData("Made()")]
    [InlineData("Made().AddHours(1)")]
    [InlineData("Made().Date")]
    [InlineData("new DateTimeOffset(Made())")]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0, (DateTimeKind)ct.GetHashCode())")]
    [InlineData("System.IO.File.GetLastWriteTime(\"x\").AddDays(1)")]
    [InlineData("""DateTime.Parse(ct.ToString()!, null, DateTimeStyles.RoundtripKind)""")]
    public Task An_unknown_kind_is_a_suggestion(string when) => AreAsMarked($"{{|ESMS1046:{when}|}}");

    [Fact]
    public Task A_name_is_pointed_at_where_it_is_used() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal static class Dates
            {
                private static readonly DateTime Nine = new(2027, 7, 1, 9, 0, 0);
                private static readonly DateTime First = Second.AddDays(1);
                private static readonly DateTime Second = First.AddDays(1);

                public static void Run(SendMessageRequest request, DateTime given, DateTime? perhaps)
                {
                    var noon = DateTime.Today.AddHours(12);
                    Use(request with { SendAt = {|ESMS1045:Nine|} });
                    Use(request with { SendAt = {|ESMS1045:noon|} });
                    Use(request with { SendAt = {|ESMS1045:noon.AddDays(1)|} });
                    Use(request with { SendAt = {|ESMS1046:given|} });
                    Use(request with { SendAt = {|ESMS1046:perhaps|} });
                    Use(request with { SendAt = {|ESMS1046:First|} });
                }

                private static void Use(SendMessageRequest request) { }
            }
            """
        );

    [Theory]
    [InlineData("new DateTime(2027, 7, 1)", "ESMS1045", DiagnosticSeverity.Warning)]
    [InlineData("DateTime.FromBinary(1)", "ESMS1046", DiagnosticSeverity.Info)]
    public async Task Severity_is_that_of_what_is_known(string when, string id, DiagnosticSeverity severity)
    {
        var found = Assert.Single(await CallSites.Analyze(CallSites.InMethod("_ = " + Instants.InRequest(when))));
        Assert.Equal((id, severity), (found.Id, found.Severity));
        Assert.Contains("Europe/Paris", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("fuseau", found.GetMessage(new CultureInfo("fr-FR")), StringComparison.Ordinal);
    }
}
