using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Xml;

namespace EnvoyerSms.TestSupport.Xml;

/// <summary>The framework's reader as referee over ours.</summary>
public static partial class Referee
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>What the framework reads; null where it refuses.</summary>
    public static string? Theirs(byte[] document) => TheirTree(document)?.ToString();

    /// <summary>What the framework reads once the tolerances that the cursor names are mended; null where it still refuses.</summary>
    public static XmlTree? Tree(byte[] document) =>
        // Mending writes proper UTF-8, so what is overlooked is asked of the document as it came.
        IsOverlooked(document) ? null : TheirTree(document) ?? TheirTreeWithoutNamespaces(Mend(document));

    private static XmlTree? TheirTree(byte[] document)
    {
        if (IsOverlooked(document))
            return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document), Strict);
            return XmlTree.ReadTheirs(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // XML 1.0 without namespaces, as we do not resolve prefixes either.
    private static XmlTree? TheirTreeWithoutNamespaces(byte[] document)
    {
        if (IsOverlooked(document))
            return null;
        try
        {
            using var reader = new XmlTextReader(new MemoryStream(document))
            {
                Namespaces = false,
                Normalization = true,
                DtdProcessing = DtdProcessing.Prohibit,
            };
            return XmlTree.ReadTheirs(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Undoes what we tolerate by other means than ours, outside of comments and instructions.
    public static byte[] Mend(byte[] document)
    {
        var text = Encoding.UTF8.GetString(document).TrimStart('\uFEFF').TrimStart(' ', '\t', '\r', '\n');
        return Encoding.UTF8.GetBytes(LooseText.Mend(text, MendTag, MendText));
    }

    // What the framework takes though it is not well-formed: UTF-8 that breaks off at the very end, and versions that only
    // begin with 1.0.
    private static bool IsOverlooked(byte[] document) =>
        !Utf8.IsValid(document) || OtherVersion().IsMatch(Encoding.UTF8.GetString(document));

    public static string Printed(byte[] document) =>
        string.Concat(
            Encoding.Latin1.GetString(document).Select(c => c is >= ' ' and < '\u007F' ? $"{c}" : $"\\x{(int)c:X2}")
        );

    private static string MendTag(string tag) => SpaceBeforeName().Replace(tag, "$1");

    private static string MendText(string text) => Ampersand().Replace(text, MendAmpersand);

    private static string MendAmpersand(Match match)
    {
        var rest = match.Groups[1].Value;
        return rest.StartsWith('#') || (rest.EndsWith(';') && IsName(rest[..^1])) ? match.Value : "&amp;" + rest;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);

    [GeneratedRegex("""^\uFEFF?<\?xml\s+version\s*=\s*["']1\.0[^"']""")]
    private static partial Regex OtherVersion();

    [GeneratedRegex(@"^(</?)[ \t\r\n]+")]
    private static partial Regex SpaceBeforeName();

    [GeneratedRegex("&([^;&]*;?)")]
    private static partial Regex Ampersand();
}
