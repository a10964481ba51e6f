using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

// B10: what no document says does not break the build, though the client refuses it.
public sealed class AssumedRuleTests
{
    [Theory]
    [InlineData("Société", DiagnosticSeverity.Warning)]
    [InlineData("Ma Societe", DiagnosticSeverity.Warning)]
    [InlineData("Émile 2", DiagnosticSeverity.Warning)]
    [InlineData("Straße", DiagnosticSeverity.Warning)]
    [InlineData("Socie\u0301te", DiagnosticSeverity.Warning)]
    [InlineData("Ma-Societe", DiagnosticSeverity.Error)]
    [InlineData("Ma_Société", DiagnosticSeverity.Error)]
    [InlineData("Soc!", DiagnosticSeverity.Error)]
    [InlineData("Soc\u00A0iete", DiagnosticSeverity.Error)]
    [InlineData("Soci\u200Bete", DiagnosticSeverity.Error)]
    public Task A_sender(string name, DiagnosticSeverity severity) =>
        Is("ESMS1004", severity, $"await client.SendMessageAsync(\"Hello\", [\"33600000001\"], {Literal(name)}, ct);");

    [Theory]
    [InlineData("12345", DiagnosticSeverity.Warning)]
    [InlineData("1234567890123456", DiagnosticSeverity.Warning)]
    [InlineData("call me", DiagnosticSeverity.Error)]
    [InlineData("+33 06 12 34 56 78", DiagnosticSeverity.Error)]
    public Task A_number(string number, DiagnosticSeverity severity) =>
        Is("ESMS1021", severity, $"await client.ActivateStopSmsAsync({Literal(number)}, ct);");

    [Theory]
    [InlineData("DeleteAccountAsync(0, ct)", DiagnosticSeverity.Warning)]
    [InlineData(
        "TransferSmsAsync(new() { DebitAccountId = 0, CreditAccountId = 2, Sms = 1 }, ct)",
        DiagnosticSeverity.Warning
    )]
    [InlineData(
        "TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 2, Sms = 0 }, ct)",
        DiagnosticSeverity.Error
    )]
    public Task A_number_that_is_too_small(string call, DiagnosticSeverity severity) =>
        Is("ESMS1010", severity, $"await client.{call};");

    // B9: the unit count says what is not the author's.
    [Theory]
    [InlineData(
        "AddStopSms = true, ",
        "takes 169 units, 19 of them for what the API appends, at most 160 are allowed; shorten it by 9"
    )]
    [InlineData("", "takes 170 units, at most 160 are allowed; shorten it by 10")]
    public async Task Units_of_what_is_appended_are_told(string flag, string words)
    {
        var text = new string('a', flag.Length > 0 ? 150 : 170);
        var found = Assert.Single(
            await CallSites.Analyze(
                CallSites.InMethod(
                    $$"""_ = new SendMessageRequest { {{flag}}Text = "{{text}}", Recipients = ["33600000001"], SenderName = "Societe" };"""
                )
            )
        );
        Assert.Equal("ESMS1050", found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emoji_is_one_character_of_a_name()
    {
        var name = string.Concat(Enumerable.Repeat("👍", 51));
        var found = Assert.Single(
            await CallSites.Analyze(CallSites.InMethod($"await client.CreateAccountAsync(\"{name}\", ct);"))
        );
        Assert.Equal("ESMS1003", found.Id);
        Assert.Contains(
            "has 51 characters, at most 50",
            found.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.Contains("👍👍", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Literal(string text) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static async Task Is(string id, DiagnosticSeverity severity, string statement)
    {
        var found = Assert.Single(
            await CallSites.Analyze(CallSites.InMethod(statement)),
            static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info
        );
        Assert.Equal((id, severity), (found.Id, found.Severity));
    }
}
