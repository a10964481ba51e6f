using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class InstantTests
{
    private const string Booking = """
        using System;
        using EnvoyerSms;
        using EnvoyerSms.Runtime.Metadata;

        [ApiRequest("Book")]
        public sealed record Booking
        {
            [ApiPersonal]
            [ApiRule(ApiRuleKind.Future)]
            [ApiRule(ApiRuleKind.Unambiguous)]
            [ApiTime("Europe/Paris", "Romance Standard Time", Earliest = "2020-01-01")]
            public DateTimeOffset Birth { get; init; }

            [ApiTime("Europe/Paris", "Romance Standard Time", Earliest = "2020-01-01")]
            public DateTimeOffset Free { get; init; }

            [ApiRule(ApiRuleKind.Future)]
            [ApiRule(ApiRuleKind.Unambiguous)]
            public DateTimeOffset Unzoned { get; init; }

            [ApiRule(ApiRuleKind.Future)]
            [ApiRule(ApiRuleKind.Unambiguous)]
            [ApiTime("Mars/Olympus", "", Earliest = "2020-01-01")]
            public DateTimeOffset Nowhere { get; init; }

            [ApiRule(ApiRuleKind.Future, Advice = true)]
            [ApiRule(ApiRuleKind.Unambiguous, Advice = true)]
            [ApiTime("Europe/Paris", "Romance Standard Time", Earliest = "2020-01-01")]
            public DateTimeOffset Advised { get; init; }
        }

        """;

    [Fact]
    public Task Wherever_the_date_is_written() =>
        CallSites.DeclarationsAreAsMarked(
            """
            #pragma warning disable ESMS1045, ESMS1046
            internal static class Dates
            {
                public static readonly DateTime Never = new(2026, 2, 30);
                public static readonly DateTime Twice = new(2026, 10, 25, 2, 30, 0);
                private const int Day = 31;
                private static readonly DateTimeOffset Round = Other.AddDays(1);
                private static readonly DateTimeOffset Other = Round.AddDays(1);

                public static void Run(SendMessageRequest request)
                {
                    var day = new DateTime(2026, 2, 30);
                    var hour = 25;
                    var twice = new DateTimeOffset(new DateTime(2026, 10, 25, 2, 30, 0));
                    DateTime moved = new(2026, 4, 31);
                    moved = new(2026, 4, 30);
                    Use(request with { SendAt = {|ESMS1040:day|} });
                    Use(request with { SendAt = {|ESMS1040:day|}.AddHours(9) });
                    Use(request with { SendAt = {|ESMS1040:Never|} });
                    Use(request with { SendAt = new DateTime(2026, 4, {|ESMS1040:Day|}, {|ESMS1040:hour|}, 0, 0) });
                    Use(request with { SendAt = {|ESMS1043:Twice|} });
                    Use(request with { SendAt = {|ESMS1043:twice|} });
                    Use(request with { SendAt = {|ESMS1043:new DateTimeOffset(Twice)|} });
                    Use(request with { SendAt = moved });
                    Use(request with { SendAt = Round });
                    var wrong = new DateTime(2026, 6, 31);
                    var length = wrong - wrong;
                    Use(request with { SendAt = DateTime.Today + {|ESMS1040:length|} + {|ESMS1040:length|} });
                }

                private static void Use(SendMessageRequest request) { }
            }
            """
        );

    [Fact]
    public async Task What_is_written_elsewhere_is_pointed_at_too()
    {
        var code = CallSites.InMethod(
            $"var day = new DateTime(2026, 2, 30); _ = {Instants.InRequest("day.AddHours(9)")}"
        );
        var found = Assert.Single(await CallSites.Analyze(code));
        Assert.Equal("30", Text(Assert.Single(found.AdditionalLocations), code));
    }

    // Whether the program's machine keeps the API's time nobody knows; that the API refuses the hour is assumed.
    [Theory]
    [InlineData("new DateTime(2026, 2, 30)", DiagnosticSeverity.Error)]
    [InlineData("""DateTime.Parse("2026-02-30")""", DiagnosticSeverity.Error)]
    [InlineData("new DateTime(2026, 3, 29, 2, 30, 0)", DiagnosticSeverity.Warning)]
    [InlineData("new DateTime(2026, 10, 25, 2, 30, 0)", DiagnosticSeverity.Warning)]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2))", DiagnosticSeverity.Warning)]
    [InlineData("new DateTime(2001, 1, 1)", DiagnosticSeverity.Warning)]
    public async Task Severity_is_that_of_what_is_known(string when, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Instants.Find(Instants.InRequest(when))).Severity);

    [Fact]
    public Task Only_what_the_marks_say_is_checked() =>
        CallSites.FileIsAsMarked(
            Booking
                + """
                internal static class Program
                {
                    public static object Run() => new Booking
                    {
                        Free = {|ESMS1045:new DateTime(2026, 10, 25, 2, 30, 0)|},
                        Unzoned = new DateTime(2001, 10, 28, 2, 30, 0),
                        Nowhere = {|ESMS1044:new DateTime(2001, 1, 1)|},
                        Advised = {|ESMS1044:new DateTime(2001, 10, 28, 2, 30, 0)|},
                    };

                    public static object RunOnMars() => new Booking { Nowhere = {|ESMS1045:new DateTime(2026, 10, 25, 2, 30, 0)|} };
                }
                """
        );

    [Fact]
    public async Task No_message_shows_a_personal_date()
    {
        var found = await CallSites.Analyze(
            Booking
                + """
                internal static class Program
                {
                    public static object[] Run() =>
                    [
                        new Booking { Birth = new DateTime(1987, 6, 31) },
                        new Booking { Birth = DateTime.Parse("1987-06-31") },
                        new Booking { Birth = new DateTime(1987, 6, 5) },
                        new Booking { Birth = new DateTime(2087, 10, 26, 2, 30, 0) },
                        new Booking { Birth = new DateTime(2087, 3, 30, 2, 30, 0) },
                    ];
                }
                """
        );
        Assert.Equal(
            ["ESMS1040", "ESMS1041", "ESMS1042", "ESMS1043", "ESMS1044"],
            found.Select(diagnostic => diagnostic.Id).Order()
        );
        Assert.DoesNotContain(
            found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            message =>
                message.Contains("87", StringComparison.Ordinal) || message.Contains("31", StringComparison.Ordinal)
        );
    }

    // A rule of the document is an error, unless only the machine's zone decides.
    [Theory]
    [InlineData("new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1))", DiagnosticSeverity.Error)]
    [InlineData("new DateTime(2026, 10, 25, 2, 30, 0)", DiagnosticSeverity.Warning)]
    [InlineData("new DateTime(2001, 1, 1)", DiagnosticSeverity.Error)]
    public async Task A_documented_rule_is_an_error(string when, DiagnosticSeverity severity) =>
        Assert.Equal(
            severity,
            Assert
                .Single(
                    await CallSites.Analyze(
                        $"{Booking} class Program {{ object Run() => new Booking {{ Birth = {when} }}; }}"
                    )
                )
                .Severity
        );

    private static string Text(Location place, string code) =>
        code.Substring(place.SourceSpan.Start, place.SourceSpan.Length);
}
