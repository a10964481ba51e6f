using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class TooLongFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new TooLongFix();

    [Theory]
    [InlineData("\"abcdefghijkl\"", "\"abcdefghijk\"")]
    [InlineData("\"Société Générale\"", "\"SocieteGene\"")]
    [InlineData("\"MonEntreprise\" /* kept */", "\"MonEntrepri\" /* kept */")]
    public Task A_sender_is_cleaned_and_cut(string before, string after) => Mends(Send(before), Send(after));

    [Theory]
    [InlineData("$\"abcdefghijkl{ct}\"")] // cannot be cut
    [InlineData("\"123456789012\"")] // digits alone when cut
    public Task Not_where_the_result_would_be_wrong(string sender) => IsNotOffered(Send(sender));

    /// <summary>Nobody would see how the brand reads then.</summary>
    [Fact]
    public void Never_everywhere_at_once() => Assert.Null(Fix.GetFixAllProvider());

    private static string Send(string sender) =>
        $"""await client.SendMessageAsync("Hello", ["33600000001"], {sender}, ct);""";
}
