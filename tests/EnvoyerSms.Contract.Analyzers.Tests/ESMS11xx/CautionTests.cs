using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class CautionTests
{
    private const string Given = """Text = "Hello", Recipients = ["33600000001"], SenderName = "Shop" """;

    [Theory]
    [InlineData("""{|ESMS1102:true|}""")]
    [InlineData("""ct.CanBeCanceled ? {|ESMS1102:true|} : false""")]
    [InlineData("""{|ESMS1102:Always|}""")]
    [InlineData("""{|ESMS1102:once|}""")]
    public Task A_member_with_a_price_triggers_where_it_is_set(string value) =>
        CallSites.AreAsMarked(
            $$"""
            const bool Always = true;
            var once = !false;
            await client.SendMessageAsync(new SendMessageRequest { {{Given}}, AllowAllNumbers = {{value}} }, ct);
            Console.WriteLine(Always && once);
            """
        );

    [Fact]
    public Task What_loses_a_part_of_the_text_triggers() =>
        CallSites.AreAsMarked(
            $$"""await client.SendMessageAsync(new SendMessageRequest { {{Given}}, AllowTruncation = {|ESMS1102:true|} }, ct);"""
        );

    [Fact]
    public Task A_copy_triggers_where_it_is_set() =>
        CallSites.AreAsMarked(
            $$"""
            var template = new SendMessageRequest { {{Given}}, AllowAllNumbers = {|ESMS1102:true|} };
            await client.SendMessageAsync(template, ct);
            await client.SendMessageAsync(template with { AllowAllNumbers = {|ESMS1102:true|} }, ct);
            """
        );

    [Theory]
    [InlineData("en", "AllowAllNumbers is set: malformed numbers are billed too")]
    [InlineData("fr", "AllowAllNumbers est activé\u00a0: les numéros mal formés sont facturés aussi")]
    public async Task The_contract_has_the_word_in_the_language_of_the_reader(string language, string expected)
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod(
                $$"""await client.SendMessageAsync(new SendMessageRequest { {{Given}}, AllowAllNumbers = true }, ct);"""
            )
        );
        Assert.StartsWith(expected, Assert.Single(found).GetMessage(new CultureInfo(language)));
    }

    [Theory]
    [InlineData("AllowAllNumbers = false")]
    [InlineData("AllowAllNumbers = default")]
    [InlineData("AllowAllNumbers = ct.CanBeCanceled")]
    [InlineData("AllowLongMessage = true")]
    public Task What_is_not_surely_set_does_not_trigger(string member) =>
        CallSites.AreAsMarked(
            $$"""
            var request = new SendMessageRequest { {{Given}}, {{member}} };
            if (request.AllowAllNumbers == true)
                await client.SendMessageAsync(request with { AllowAllNumbers = request.AllowLongMessage }, ct);
            """
        );
}
