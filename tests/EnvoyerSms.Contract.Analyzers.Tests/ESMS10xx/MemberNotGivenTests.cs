using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class MemberNotGivenTests
{
    [Theory]
    [InlineData("""_ = new {|ESMS1009:{|ESMS1009:Kiosk.BookSeatsRequest|}|} { Show = "Emma", Seats = 2 };""")]
    [InlineData("""_ = new {|ESMS1009:Kiosk.BookSeatsRequest|} { Title = "Emma", Seats = 2, Paid = true };""")]
    [InlineData(
        """Console.WriteLine((object)(Kiosk.BookSeatsRequest){|ESMS1009:new|}() { Show = "Emma", Seats = 2, Names = ["Ann"] });"""
    )]
    [InlineData("""_ = new {|ESMS1009:Kiosk.ReserveSeatsRequest|} { Title = "Emma", Number = 2, Settled = true };""")]
    [InlineData("""_ = new {|ESMS1009:Kiosk.Show|} { Name = "Emma", Stage = new() };""")]
    public Task A_member_triggers_that_has_a_value_by_none_of_its_names(string statements) =>
        CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData("""_ = new Kiosk.BookSeatsRequest { Show = "Emma", Seats = 2, Paid = true, Names = ["Ann"] };""")]
    [InlineData("""_ = new Kiosk.BookSeatsRequest { Title = "Emma", Number = 2, Settled = true, Guests = ["Ann"] };""")]
    [InlineData("""_ = new Kiosk.Show { Title = "Emma", FreeSeats = 2, Place = new() };""")]
    [InlineData("""_ = new Kiosk.Stage();""")]
    public Task One_of_both_names_is_enough(string statements) => CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData(
        """_ = new Kiosk.BookSeatsRequest { Title = {|ESMS1003:"A title of more than twenty"|}, Seats = 2, Paid = true, Names = ["Ann"] };"""
    )]
    [InlineData(
        """_ = new Kiosk.BookSeatsRequest { Show = "Emma", Number = {|ESMS1010:0|}, Paid = true, Names = ["Ann"] };"""
    )]
    [InlineData(
        """_ = new Kiosk.ReserveSeatsRequest { Show = "Emma", Number = {|ESMS1010:0|}, Paid = true, Names = ["Ann"] };"""
    )]
    [InlineData(
        """_ = new Kiosk.BookSeatsRequest { Show = {|ESMS1008:null|}, Seats = 2, Paid = true, Names = ["Ann"] };"""
    )]
    public Task A_value_is_held_to_its_rules_by_either_name(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public Task The_short_forms_are_looked_at_too() =>
        CallSites.DeclarationsAreAsMarked(
            """
            namespace Mine
            {
            using Kiosk;

            internal static class Program
            {
                internal static Task Book(Kiosk.IKioskClient client) => client.BookSeatsAsync("Emma", {|ESMS1010:0|}, true, ["Ann"]);

                internal static Task Reserve(Kiosk.IKioskClient client) => client.ReserveSeatsAsync("Emma", {|ESMS1010:0|}, true, ["Ann"]);
            }
            }
            """
        );

    [Theory]
    [InlineData("en", "Names is required, and was called Guests; give it a value")]
    [InlineData("fr", "Names est obligatoire, et s’appelait Guests\u00a0; donnez-lui une valeur")]
    public async Task The_message_names_both(string language, string expected)
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod("""_ = new Kiosk.BookSeatsRequest { Show = "Emma", Seats = 2, Paid = true };""")
        );
        Assert.Equal(expected, Assert.Single(found).GetMessage(new CultureInfo(language)));
    }
}
