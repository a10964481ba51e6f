using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests.Spelling;

/// <summary>The words of a page that a dictionary can know: no code, link target or comment, and nothing that names a thing by its signs.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Of(Page page) => Of(page.Text, Translation.IsFrench(page.Path));

    public static IEnumerable<string> Of(string text, bool isFrench) =>
        Between()
            .Split(NoWords().Replace(isFrench ? Foreign().Replace(text, " ") : text, " "))
            .Select(chunk => chunk.Trim('.', '\'', '’', '_'))
            .Where(chunk => chunk != "" && !Name().IsMatch(chunk))
            .Select(word => (isFrench ? Elision() : Possessive()).Replace(word, ""))
            .Where(word => word != "");

    [GeneratedRegex(
        @"^```.*?^```$|<!--.*?-->|`[^`\n]+`|<code>.*?</code>|<span lang=.*?</span>|\]\([^)]*\)|https?://\S+|<[^>\n]+>",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex NoWords();

    // French sets words of other languages in italics.
    [GeneratedRegex(@"(?<!\*)\*[^*\n]+\*(?!\*)")]
    private static partial Regex Foreign();

    // The parts of a compound are words too.
    [GeneratedRegex(@"[\s|()\[\]""“”«»,;:!?…*·\-–—+×→=]+")]
    private static partial Regex Between();

    // A file, a version, an id, or capitals within: GSM, NuGet, ESMS1001.
    [GeneratedRegex(@"[^\w'’]|[\d_]|\w\p{Lu}")]
    private static partial Regex Name();

    [GeneratedRegex("^([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();

    [GeneratedRegex("['’]s$")]
    private static partial Regex Possessive();
}
