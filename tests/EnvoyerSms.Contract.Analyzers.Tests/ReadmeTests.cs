using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>The READMEs show a wrong call, and what the build prints about it.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.fr.md")]
    public async Task Nothing_is_said_about_the_first_message(string file)
    {
        var code = Block(RulePage.Text("../../" + file), "first-message");
        var statements = code[(code.IndexOf(';', StringComparison.Ordinal) + 1)..]
            .Replace("var client", "var own", StringComparison.Ordinal);

        Assert.Empty(await CallSites.Analyze(CallSites.InMethod(statements)));
    }

    [Theory]
    [InlineData("README.md", "en-US")]
    [InlineData("README.fr.md", "fr-FR")]
    public async Task What_the_build_is_said_to_print_it_prints(string file, string language)
    {
        var page = RulePage.Text("../../" + file);
        // The call stands in the program of the page's first message, in the place of its own.
        var found = await CallSites.Analyze(
            CallSites.InMethod($"\n#line {LineOfTheCall(page)} \"Program.cs\"\n{Block(page, "wrong-values")}")
        );

        Assert.Equal(
            Block(page, "build-output").Split('\n'),
            found
                .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan)
                .Select(diagnostic => Printed(diagnostic, CultureInfo.GetCultureInfo(language)))
        );
    }

    private static string Printed(Diagnostic diagnostic, CultureInfo language)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        var (line, column) = (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place.Path}({line},{column}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(language)}";
    }

    private static int LineOfTheCall(string page) =>
        1
        + Array.FindIndex(
            Block(page, "first-message").Split('\n'),
            line => line.Contains("await client.", StringComparison.Ordinal)
        );

    private static string Block(string page, string name) =>
        NamedBlock().Matches(page).Single(block => block.Groups["name"].Value == name).Groups["text"].Value;

    [GeneratedRegex(
        "^<!-- code: (?<name>[a-z-]+) -->\n```[a-z]+\n(?<text>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex NamedBlock();
}
