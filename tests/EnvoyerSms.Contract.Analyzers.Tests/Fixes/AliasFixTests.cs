using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>Old names of an emitted client become the new ones.</summary>
public sealed class AliasFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new ReplacedMemberFix();

    [Theory]
    [InlineData(
        """client.ReserveSeatsAsync("Emma", 2, true, ["Ann"])""",
        """client.BookSeatsAsync("Emma", 2, true, ["Ann"])"""
    )]
    [InlineData("""client.ReserveSeatsAsync(request)""", """client.BookSeatsAsync(request)""")]
    [InlineData("""client.NextShowAsync()""", """client.GetNextAsync()""")]
    [InlineData("""request with { Number = 3 }""", """request with { Seats = 3 }""")]
    [InlineData("""request.Title""", """request.Show""")]
    [InlineData("""show.Free + 1""", """show.FreeSeats + 1""")]
    [InlineData("""(object)Kiosk.Currency.Eur""", """(object)Kiosk.Currency.Euro""")]
    [InlineData("""(object)Kiosk.Row.Floor""", """(object)Kiosk.Row.Stalls""")]
    [InlineData("""Kiosk.KioskErrors.UnknownTitle""", """Kiosk.KioskErrors.NoSuchShow""")]
    [InlineData("""(object)Kiosk.KioskErrorId.UnknownTitle""", """(object)Kiosk.KioskErrorId.NoSuchShow""")]
    [InlineData("""Kiosk.KioskOperations.ReserveSeats""", """Kiosk.KioskOperations.BookSeats""")]
    [InlineData("""new Kiosk.FindShowRequest { Show = "Emma" }""", """new Kiosk.GetShowRequest { Show = "Emma" }""")]
    public Task Each_is_renamed(string before, string after) => MendsFile(Use(before), Use(after));

    [Fact]
    public Task Not_where_code_counts_on_a_value() =>
        IsNotOfferedFor(Use("request.Number + 1 > 2 ? 1L : request.Number"));

    private static string Use(string expression) =>
        CallSites.InFile(
            $$"""
            internal static class Program
            {
                internal static object Value(Kiosk.IKioskClient client, Kiosk.BookSeatsRequest request, Kiosk.Show show) => {{expression}};
            }
            """
        );
}
