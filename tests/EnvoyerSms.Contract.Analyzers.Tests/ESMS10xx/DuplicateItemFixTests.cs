using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class DuplicateItemFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new DuplicateItemFix();

    [Theory]
    [InlineData("""["331111111", "332222222", "331111111"]""", """["331111111", "332222222"]""")]
    [InlineData("""["331111111", "331111111", "332222222"]""", """["331111111", "332222222"]""")]
    [InlineData("""["331111111", "331111111",]""", """["331111111",]""")]
    [InlineData("""new[] { "331111111", "+33 1111111" }""", """new[] { "331111111" }""")]
    [InlineData(
        """new List<string> { "331111111", ("331111111")!, "332222222" }""",
        """new List<string> { "331111111", "332222222" }"""
    )]
    [InlineData("""new string[] { "331111111", "331111111" }""", """new string[] { "331111111" }""")]
    public Task The_item_goes(string before, string after) => Mends(Send(before), Send(after));

    [Fact]
    public Task With_its_line() =>
        Mends(
            Send("[\n    \"331111111\",\n    \"332222222\", // two\n    \"331111111\", // again\n    \"333333333\"\n]"),
            Send("[\n    \"331111111\",\n    \"332222222\", // two\n    \"333333333\"\n]")
        );

    [Fact]
    public Task With_the_last_line() =>
        Mends(
            Send("[\n    \"331111111\",\n    \"332222222\",\n    \"331111111\"\n]"),
            Send("[\n    \"331111111\",\n    \"332222222\"\n]")
        );

    [Fact]
    public Task All_of_a_list() =>
        MendsAll(
            "string[] list = [\n    \"331111111\", \"331111111\",\n    \"332222222\", \"331111111\",\n    \"332222222\", \"333333333\",\n];\n"
                + Send("list"),
            "string[] list = [\n    \"331111111\",\n    \"332222222\",\n    \"333333333\",\n];\n" + Send("list")
        );

    [Theory]
    [InlineData("""new string[2] { "331111111", "331111111" }""")]
    [InlineData("""ImmutableArray.Create("331111111", "331111111")""")]
    public Task Not_where_the_length_is_fixed_or_no_list_is_written(string list) => IsNotOffered(Send(list));

    private static string Send(string list) => $"""await client.SendMessageAsync("Hello", {list}, "Sender", ct);""";
}
