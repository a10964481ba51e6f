using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>Code that was written for old names compiles on, and is told the new ones.</summary>
public sealed class AliasTests
{
    private static string Kiosk => Sample.Load("kiosk.contract.yaml");

    [Theory]
    [InlineData("ApiContractLanguage", "en")]
    [InlineData("ApiContractLanguage", "fr")]
    [InlineData("ApiContractExamples", "true")]
    [InlineData("ApiContractVisibility", "internal")]
    [InlineData("ApiContractVersion", "1.0.0")]
    public void What_is_emitted_compiles(string property, string value) =>
        GeneratorHarness.Run(Kiosk, (property, value)).ReportsNothing().Compiles();

    [Theory]
    [InlineData(
        """client.ReserveSeatsAsync(new ReserveSeatsRequest { Title = "Emma", Number = 2, Settled = true, Guests = ["Ann"] })""",
        6
    )]
    [InlineData("""client.ReserveSeatsAsync("Emma", 2, true, ["Ann"])""", 1)]
    [InlineData(
        """client.ReserveSeatsAsync(new() { Title = "Emma", Number = 2, Settled = true, Guests = ["Ann"], Line = Row.Floor, Present = true })""",
        8
    )]
    [InlineData("""client.BookSeatsAsync(title: "Emma", number: 2, settled: true, guests: ["Ann"])""", 0)]
    [InlineData("""client.FindShowAsync("Emma")""", 1)]
    [InlineData("""client.FindShowAsync(new FindShowRequest { Show = "Emma" })""", 2)]
    [InlineData("""client.NextShowAsync()""", 1)]
    [InlineData(
        """Length(new ReserveSeatsRequest { Title = "Emma", Number = 2, Settled = true, Guests = ["Ann"] }.Title)""",
        6
    )]
    [InlineData("""Length(request.Title, request.Number, request.Settled, request.Guests.Count)""", 4)]
    [InlineData("""Length(show.Title, show.Free, show.Lines.Count > 0, show.Place.Name)""", 4)]
    [InlineData("""Length(booking.Number, booking.Cost)""", 2)]
    [InlineData("""new Show { Title = "Emma", Free = 3, Place = new() }""", 3)]
    [InlineData("""Length(Currency.Eur, Row.Floor)""", 2)]
    [InlineData("""Length(KioskErrors.UnknownTitle, KioskErrors.NumberMissing, KioskErrorId.UnknownTitle)""", 3)]
    [InlineData("""KioskOperations.ReserveSeats""", 1)]
    public void Code_that_uses_old_names_is_warned(string expression, int warnings)
    {
        var complaints = Complaints(expression);
        Assert.All(complaints, complaint => Assert.Equal("CS0618", complaint.Id));
        Assert.Equal(warnings, complaints.Count);
    }

    [Theory]
    [InlineData(
        """client.BookSeatsAsync(new() { Show = "Emma", Seats = 2, Paid = true, Names = ["Ann"], Row = Row.Stalls, Gift = true })"""
    )]
    [InlineData("""new Show { Name = "Emma", FreeSeats = 3, Stage = new() }""")]
    [InlineData("""Length(show.Name.Length, show.FreeSeats + 1, show.Stage.Name, request.Seats)""")]
    [InlineData(
        """Length(Currency.Euro, Row.Stalls, KioskErrors.NoSuchShow, KioskErrorId.NoSuchShow, KioskOperations.BookSeats)"""
    )]
    public void Code_that_uses_new_names_is_not(string expression) => Assert.Empty(Complaints(expression));

    [Theory]
    [InlineData("en", "Renamed; use BookSeatsAsync.")]
    [InlineData("fr", "Renommé ; utilisez BookSeatsAsync.")]
    public void The_warning_names_the_new_name(string language, string expected) =>
        Assert.Contains(
            expected,
            Assert
                .Single(Complaints("""client.ReserveSeatsAsync("Emma", 2, true, ["Ann"])""", language))
                .GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );

    [Fact]
    public void Both_together_are_no_second_value_of_the_request()
    {
        // What ToString and Equals say of a record is of what it holds.
        var files = GeneratorHarness.Run(Kiosk).Files;
        var show = files["Kiosk.Types.Show.g.cs"];
        Assert.Contains("Shown(builder, \"Name\", Name)", show, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Title\", ", show, StringComparison.Ordinal);
        Assert.DoesNotContain("other.Title", show, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Complaints(string expression, string language = "en")
    {
        var code = $$"""
            using Kiosk;

            internal static class Program
            {
                internal static object Value(IKioskClient client, BookSeatsRequest request, Show show, Booking booking) => {{expression}};

                internal static int Length(params object?[] all) => all.Length;
            }
            """;
        return GeneratorHarness
            .Run(
                new Consumer
                {
                    Contracts = [new ContractFile(Kiosk)],
                    Code = [code],
                    Set = new Dictionary<string, string> { ["ApiContractLanguage"] = language },
                }
            )
            .Complaints;
    }
}
