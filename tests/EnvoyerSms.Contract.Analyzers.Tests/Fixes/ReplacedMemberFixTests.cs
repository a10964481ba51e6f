using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class ReplacedMemberFixTests : FixTest
{
    private const string Old = """
        using System;
        using EnvoyerSms;
        using EnvoyerSms.Runtime.Metadata;

        namespace Api
        {
            public enum State { [Obsolete, ApiReplacedBy("Now")] Then, Now }

            [Obsolete("old"), ApiReplacedBy("Message")]
            public class Letter { public string? Text { get; set; } }

            public class Message
            {
                [Obsolete("old"), ApiReplacedBy("Text")] public string? Content { get; set; }
                public string? Text { get; set; }
                [Obsolete("old", error: true), ApiReplacedBy("Length")] public int Count { get; set; }
                public int Length { get; set; }
                [Obsolete("old"), ApiReplacedBy("Price")] public int Cost { get; set; }
                public string? Price { get; set; }
                [Obsolete("old"), ApiReplacedBy("Nowhere")] public int Gone { get; set; }
                [Obsolete("old"), ApiReplacedBy("Write")] public void Put(int n) { }
                public void Write(int n) { }
                public void Write(string n) { }
            }
        }

        """;

    private protected override ContractFix Fix { get; } = new ReplacedMemberFix();

    [Theory]
    [InlineData("message.Content = \"a\";", "message.Text = \"a\";")]
    [InlineData("_ = message?.Content;", "_ = message?.Text;")]
    [InlineData("_ = new Message { Content = \"a\" };", "_ = new Message { Text = \"a\" };")]
    [InlineData("_ = message is { Content: \"a\" };", "_ = message is { Text: \"a\" };")]
    [InlineData("message.Put(1);", "message.Write(1);")]
    [InlineData("Action<int> put = message.Put;", "Action<int> put = message.Write;")]
    [InlineData("_ = State.Then;", "_ = State.Now;")]
    [InlineData("_ = new Letter { Text = \"a\" };", "_ = new Message { Text = \"a\" };")]
    [InlineData("_ = new Api.Letter();", "_ = new Api.Message();")]
    public Task What_takes_its_place_is_used(string before, string after) => MendsFile(Use(before), Use(after));

    [Theory]
    [InlineData("Letter letter = new Letter();")] // only both together
    [InlineData("_ = message.Cost;")] // of another type
    [InlineData("_ = message.Gone;")] // not there
    [InlineData("_ = new Message { Text = \"a\", Content = \"b\" };")] // set already
    public Task Not_where_it_does_not_fit(string statement) => IsNotOfferedFor(Use(statement));

    [Fact]
    public Task All_of_them_where_one_alone_would_not_compile() =>
        MendsAllOrNone(
            Use("Letter letter = new Letter(); letter = new Api.Letter();"),
            Use("Message letter = new Message(); letter = new Api.Message();")
        );

    [Fact]
    public Task All_of_them() =>
        MendsFile(
            Use("_ = new Letter { Text = message.Content }; message.Put(message.Cost);"),
            Use("_ = new Message { Text = message.Text }; message.Write(message.Cost);")
        );

    private static string Use(string statement) =>
        Old
        + $$"""namespace Mine { using Api; static class Program { static void Run(Message message) { {{statement}} } } }""";
}
