using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>The READMEs show a wrong call, and what the build prints about it.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md", "en-US")]
    [InlineData("README.fr.md", "fr-FR")]
    public async Task What_the_build_is_said_to_print_it_prints(string file, string language)
    {
        var blocks = TextBlock()
            .Matches(RulePage.Text("../../" + file))
            .Select(block => block.Groups["text"].Value)
            .ToArray();
        // The call stands where the first message of the page stands in its program.
        var found = await CallSites.Analyze(CallSites.InMethod($"\n#line 9 \"Program.cs\"\n{blocks[0]}"));

        Assert.Equal(
            blocks[1].Split('\n'),
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

    [GeneratedRegex("^```text\n(?<text>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TextBlock();
}
