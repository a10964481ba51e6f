using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class OutsideAlphabetFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new OutsideAlphabetFix();

    [Theory]
    [InlineData("\"L’œuvre…\"", "\"L'oeuvre...\"")]
    [InlineData("\"«Été»\"", "\"\\\"Été\\\"\"")]
    [InlineData("$\"«Été»{ct}\"", "$\"\\\"Été\\\"{ct}\"")]
    [InlineData("@\"«a»\"", "@\"\"\"a\"\"\"")]
    [InlineData("\"\"\"a«»b\"\"\"", "\"\"\"a\"\"b\"\"\"")]
    [InlineData("\"\"\"«a»\"\"\"", "\"\\\"a\\\"\"")] // raw text cannot begin with a quote
    [InlineData("@\"C:\\é ’\"", "@\"C:\\é '\"")]
    [InlineData("$\"L’été {ct} {{…}}\"", "$\"L'été {ct} {{...}}\"")]
    [InlineData("$@\"L’été {ct} \"\"\"", "$@\"L'été {ct} \"\"\"")]
    [InlineData("$\"\"\"L’\"été\" {ct}\"\"\"", "$\"\"\"L'\"été\" {ct}\"\"\"")]
    [InlineData("\"ê\" + ct + \"’\"", "\"e\" + ct + \"'\"")]
    [InlineData("\"Te\u0301le\u0301\"", "\"Télé\"")]
    [InlineData("\"Te\\u0301le\\u0302\"", "\"Téle\"")]
    [InlineData("$\"Te\u0301le\u0301 {ct}\"", "$\"Télé {ct}\"")]
    public Task Characters_are_replaced(string before, string after) => Mends(Send(before), Send(after));

    [Fact]
    public Task In_raw_lines() =>
        Mends(
            Send("$\"\"\"\n    L’été\n      d’un \"jour\" {ct}\n\n    …\n    \"\"\""),
            Send("$\"\"\"\n    L'été\n      d'un \"jour\" {ct}\n\n    ...\n    \"\"\"")
        );

    [Fact]
    public Task In_raw_lines_without_holes() =>
        Mends(
            Send("\"\"\"\n    L’été\n      d’un \"jour\"\n\n    …\n    \"\"\""),
            Send("\"\"\"\n    L'été\n      d'un \"jour\"\n\n    ...\n    \"\"\"")
        );

    [Theory]
    [InlineData("\"日本語 ’\"")]
    [InlineData("\"’ \" + new string('’', 3)")]
    [InlineData("$\"’{'’'}\"")]
    [InlineData("$\"\"\"«a»{ct}\"\"\"")] // nor can this one be written otherwise
    public Task Not_where_some_would_remain(string text) => IsNotOffered(Send(text));

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            Send("\"L’été\"") + Send("\"日\"") + Send("$\"…{ct}\""),
            Send("\"L'été\"") + Send("\"日\"") + Send("$\"...{ct}\"")
        );

    private static string Send(string text) =>
        $"""await client.SendMessageAsync({text}, ["33600000001"], "Sender", ct);""";
}
