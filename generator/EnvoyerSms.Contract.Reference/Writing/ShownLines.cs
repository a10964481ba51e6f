using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>A text of a contract with its lines, and nothing in it that moves other text or is invisible.</summary>
internal static class ShownLines
{
    public static IEnumerable<string> Of(string text) =>
        text.TrimEnd('\n')
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => ShownText.OnOneLine(line.Replace("\t", "    ", StringComparison.Ordinal)));
}
