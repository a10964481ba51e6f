using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>Code that was written for what was otherwise before compiles on, or is told why not.</summary>
public sealed class GrowthTests
{
    private static string Kiosk => Sample.Load("kiosk.contract.yaml");

    [Theory]
    [InlineData("ApiContractLanguage", "en")]
    [InlineData("ApiContractLanguage", "fr")]
    [InlineData("ApiContractExamples", "true")]
    [InlineData("ApiContractVisibility", "internal")]
    [InlineData("ApiContractVersion", "1.0.0")]
    [InlineData("ApiContractVersion", "2.0.0")]
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
    [InlineData("fr", "Renommé\u00a0; utilisez BookSeatsAsync.")]
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

    [Theory]
    [InlineData("""client.FindVoucherAsync(7)""", 1)]
    [InlineData("""client.FindVoucherAsync(new FindVoucherRequest { Voucher = 7 })""", 2)]
    [InlineData("""client.CountVouchersAsync()""", 1)]
    [InlineData("""request with { Voucher = 7 }""", 1)]
    [InlineData("""Length(show.Director, show.Critics)""", 2)]
    [InlineData("""Length(Row.Box, Currency.Mark)""", 2)]
    [InlineData("""Length(KioskErrors.NoVoucher, KioskErrors.VoucherMissing, KioskErrorId.NoVoucher)""", 3)]
    [InlineData("""KioskOperations.FindVoucher""", 1)]
    public void Code_that_uses_what_is_gone_does_not_compile_and_is_told_why(string expression, int errors)
    {
        var complaints = Complaints(expression);
        Assert.All(complaints, complaint => Assert.Equal("CS0619", complaint.Id));
        Assert.Equal(errors, complaints.Count);
    }

    [Theory]
    [InlineData("en", "Removed in version 3.0.0 of the API; use GetNext: vouchers are gone.")]
    [InlineData("fr", "Supprimé dans la version 3.0.0 de l'API\u00a0; utilisez GetNext\u00a0: les bons ont disparu.")]
    public void The_error_says_since_when_what_instead_and_why(string language, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Complaints("client.FindVoucherAsync(7)", language)).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );

    // Of the response of an operation that is gone nothing may be left; of the code around it nothing is told.
    [Theory]
    [InlineData("(await client.FindVoucherAsync(7)).Value")]
    [InlineData("(await client.CountVouchersAsync()).Name")]
    public void A_line_is_told_of_the_call_alone(string expression) =>
        Assert.Equal("CS0619", Assert.Single(Complaints(expression)).Id);

    [Theory]
    [InlineData("ListLoans", "client.ListLoansAsync(Shelf.Novels)")]
    [InlineData("ListLoans", "client.ListAllLoansAsync(Shelf.Novels)")]
    [InlineData("GetCard", "(await client.GetCardAsync()).Loans.Count")]
    [InlineData("GetCard", "(await client.WaitForBooksAsync()).Response.Loans.Count")]
    public void What_reads_pages_or_waits_is_told_too(string operation, string expression)
    {
        var contract = Sample.Text.Replace(
            $"  {operation}:\n",
            $"  {operation}:\n    removed: {{ since: 3.1.0, reason: the library burnt down }}\n"
        );
        var complaint = Assert.Single(
            ComplaintsOf(contract, Using("Town.Library", "ILibraryClient client", expression))
        );
        Assert.Equal("CS0619", complaint.Id);
        Assert.Contains(
            "Removed in version 3.1.0 of the API: the library burnt down.",
            complaint.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("client.FindVoucherAsync(7)")]
    [InlineData("request with { Voucher = 7 }")]
    [InlineData("show.Director!.Length")]
    [InlineData("KioskErrors.VoucherMissing")]
    public void An_earlier_version_has_it(string expression) => Assert.Empty(Complaints(expression, version: "2.0.0"));

    [Theory]
    [InlineData("", "client.GetShowAsync(\"Emma\")", 0)]
    [InlineData("", "client.GetShowAsync(\"Emma\", 1815)", 0)]
    [InlineData("", "client.FindShowAsync(\"Emma\", 1815)", 1)]
    [InlineData("", "new GetShowRequest { Show = \"Emma\" }", 0)]
    [InlineData("2.0.0", "client.GetShowAsync(\"Emma\", 1815)", 0)]
    [InlineData("2.0.0", "new GetShowRequest { Show = \"Emma\" }", 1)]
    [InlineData("2.0.0", "client.GetShowAsync(\"Emma\")", 1)]
    public void What_was_required_until_a_version_is_asked_for_before_it(
        string version,
        string expression,
        int complaints
    ) => Assert.Equal(complaints, Complaints(expression, version: version).Count);

    [Theory]
    [InlineData("1.0.0", "MaxLength(10)")]
    [InlineData("2.0.0", "MaxLength(20)")]
    [InlineData("3.0.0", "MaxLength(20)")]
    public void A_rule_holds_in_its_time(string version, string expected)
    {
        var file = GeneratorHarness.Run(Kiosk, ("ApiContractVersion", version)).Files[
            "Kiosk.Operations.BookSeats.g.cs"
        ];
        Assert.Contains(expected, file, StringComparison.Ordinal);
        Assert.Equal(2, file.Split(".MaxLength(").Length);
    }

    private static IReadOnlyList<Diagnostic> Complaints(
        string expression,
        string language = "en",
        string version = ""
    ) =>
        ComplaintsOf(
            Kiosk,
            Using("Kiosk", "IKioskClient client, BookSeatsRequest request, Show show, Booking booking", expression),
            language,
            version
        );

    private static string Using(string space, string given, string expression) =>
        $$"""
            using System.Threading.Tasks;
            using {{space}};

            internal static class Program
            {
                internal static {{TypeOf(expression)}} Value({{given}}) => {{expression}};

                internal static int Length(params object?[] all) => all.Length;
            }
            """;

    private static string TypeOf(string expression) =>
        expression.Contains("await ", StringComparison.Ordinal) ? "async Task<object?>" : "object";

    private static IReadOnlyList<Diagnostic> ComplaintsOf(
        string contract,
        string code,
        string language = "en",
        string version = ""
    ) =>
        GeneratorHarness
            .Run(
                new Consumer
                {
                    Contracts = [new ContractFile(contract)],
                    Code = [code],
                    Set = new Dictionary<string, string>
                    {
                        ["ApiContractLanguage"] = language,
                        ["ApiContractVersion"] = version,
                    },
                }
            )
            .Complaints;
}
