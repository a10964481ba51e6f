using CsCheck;
using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>Any text, written in any way: where a fix is offered, the code compiles afterwards and the diagnostic is gone.</summary>
public sealed class FixPropertyTests
{
    private static readonly string[] Pieces =
    [
        "é",
        "Ma Société",
        "’",
        "«",
        "»",
        "\"",
        "\"\"\"",
        "{",
        "}",
        "\\",
        "\n",
        "\r\n",
        "\t",
        " ",
        "a",
        "Z",
        "0",
        "33612345678",
        "+33 6 12 34 56 78",
        "…",
        "œ",
        "日",
        "😀",
        "\u00a0",
        "e\u0301",
        "\ud800",
        "\0",
        "%",
        "//",
        "$",
    ];

    private static readonly string[] Digits =
    [
        "+33",
        "0033",
        " ",
        "6",
        "12345",
        "678",
        ".",
        "(",
        ")",
        "\u00a0",
        "-",
        "é",
        "\"",
    ];

    [Fact]
    public Task Senders() =>
        Holds(
            new ForeignCharactersFix(),
            Any(Pieces),
            sender => $"""await client.SendMessageAsync("Hello", ["33600000001"], {sender}, ct);"""
        );

    [Fact]
    public Task Numbers() =>
        Holds(
            new NumberNotPlainFix(),
            Any(Digits).Select(rest => "+33612" + rest),
            number => $"await client.ActivateStopSmsAsync({number}, ct);"
        );

    [Fact]
    public Task Messages() =>
        Holds(
            new OutsideAlphabetFix(),
            Any(Pieces),
            text => $"""await client.SendMessageAsync({text}, ["33600000001"], "Sender", ct);"""
        );

    // Many literals in one document: each is fixed alone, by its own diagnostic, and all of them at once.
    private static async Task Holds(ContractFix fix, Gen<string> texts, Func<string, string> use)
    {
        var mendedAtAll = 0;
        await Gen.Select(texts, Gen.Int[0, 6], Write)
            .Array[40]
            .SampleAsync(
                async literals =>
                {
                    var code = CallSites.InMethod(string.Join("\n", literals.Distinct().Where(Parses).Select(use)));
                    var project = FixedProject.Create(fix, editorConfig: null, code);
                    var found = await project.FindAsync();
                    var offered = 0;
                    foreach (var diagnostic in found)
                        offered += await project.OfferAsync(diagnostic) is null ? 0 : 1;
                    mendedAtAll += offered;
                    if (offered == 0)
                        return;
                    var mended = await project.FixAllAsync(Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document);
                    Assert.NotNull(mended);
                    Assert.Empty(await mended.FindTroubleAsync());
                    Assert.Equal(found.Length - offered, (await mended.FindAsync()).Length);
                },
                iter: 8,
                threads: 1
            );
        Assert.True(mendedAtAll > 20);
    }

    private static Gen<string> Any(string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 6].Select(string.Concat);

    private static bool Parses(string literal) => !SyntaxFactory.ParseExpression(literal).ContainsDiagnostics;

    private static string Write(string text, int style)
    {
        var quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        var lines = "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);
        return style switch
        {
            0 => quoted,
            1 => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            2 => $"\"\"\"\"{text}\"\"\"\"",
            3 => $"\"\"\"\"\n{lines}\n    \"\"\"\"",
            4 => "$"
                + quoted
                    .Replace("{", "{{", StringComparison.Ordinal)
                    .Replace("}", "}}", StringComparison.Ordinal)
                    .Insert(1, "{ct.CanBeCanceled}"),
            5 => $"$$\"\"\"\"\n{lines}{{{{ct.CanBeCanceled}}}}\n    \"\"\"\"",
            _ => $"{quoted} + @\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };
    }
}
