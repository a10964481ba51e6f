using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

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
    [InlineData("""request with { Number = 3 }""", """request with { Seats = 3 }""")]
    [InlineData("""(request.Title, 1)""", """(request.Show, 1)""")]
    [InlineData("""show.Free + 1""", """show.FreeSeats + 1""")]
    [InlineData("""(object)Kiosk.Currency.Eur""", """(object)Kiosk.Currency.Euro""")]
    [InlineData("""(object)Kiosk.Row.Floor""", """(object)Kiosk.Row.Stalls""")]
    [InlineData("""Kiosk.KioskErrors.UnknownTitle""", """Kiosk.KioskErrors.NoSuchShow""")]
    [InlineData("""(object)Kiosk.KioskErrorId.UnknownTitle""", """(object)Kiosk.KioskErrorId.NoSuchShow""")]
    [InlineData("""Kiosk.KioskOperations.ReserveSeats""", """Kiosk.KioskOperations.BookSeats""")]
    [InlineData("""new Kiosk.FindShowRequest { Show = "Emma" }""", """new Kiosk.GetShowRequest { Show = "Emma" }""")]
    public Task Each_is_renamed(string before, string after) => MendsFile(Use(before), Use(after));

    [Fact]
    public Task Not_where_code_counts_on_a_value() => IsNotOfferedFor(Use("new long[] { request.Number }"));

    // As a static method of its class it cannot become a method of the interface by its name alone.
    [Theory]
    [InlineData("client.ReserveSeatsAsync(request)", "client.BookSeatsAsync(request)")]
    [InlineData("client.NextShowAsync()", "client.GetNextAsync()")]
    public async Task A_call_is_of_the_interface_then(string before, string after)
    {
        var mended = await FixedProject.Create(Fix, EditorConfig, Use(before)).FixAllAsync(FixAllScope.Document);
        Assert.NotNull(mended);
        Assert.Equal([Use(after)], await mended.FilesAsync());
        Assert.Empty(await mended.FindTroubleAsync());
    }

    private static string Use(string expression) =>
        CallSites.InFile(
            $$"""
            namespace Mine
            {
            using Kiosk;

            internal static class Program
            {
                internal static object Value(Kiosk.IKioskClient client, Kiosk.BookSeatsRequest request, Kiosk.Show show) => {{expression}};
            }
            }
            """
        );
}
