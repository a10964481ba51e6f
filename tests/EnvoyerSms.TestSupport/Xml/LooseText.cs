using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace EnvoyerSms.TestSupport.Xml;

/// <summary>
/// Makes XML of the text that the cursor takes although it is none, by the framework's means and in no other place: in an element that
/// holds no other, what XML forbids is U+FFFD, and a &lt; that begins no tag, an unknown reference and ]]&gt; stand for themselves.
/// </summary>
internal static partial class LooseText
{
    private enum Kind
    {
        Text,
        Section,
        Opaque,
        StartTag,
        EmptyTag,
        EndTag,
    }

    /// <summary>The document in pieces, those of loose texts mended.</summary>
    public static string Mend(string document, Func<string, string> mendTag, Func<string, string> mendStrictText)
    {
        var pieces = Cut(document);
        var mended = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, text) = pieces[i];
            var isLoose = IsInLeaf(pieces, i);
            mended.Append(
                kind switch
                {
                    Kind.Text => isLoose ? MendText(text) : mendStrictText(text),
                    Kind.Section => isLoose ? Allowed(text) : text,
                    Kind.Opaque => text,
                    _ => mendTag(text),
                }
            );
        }
        return mended.ToString();
    }

    private static bool IsInLeaf(List<(Kind Kind, string Text)> pieces, int index)
    {
        var (before, after) = (index, index);
        while (before >= 0 && pieces[before].Kind < Kind.StartTag)
            before--;
        while (after < pieces.Count && pieces[after].Kind < Kind.StartTag)
            after++;
        return before >= 0
            && after < pieces.Count
            && pieces[before].Kind == Kind.StartTag
            && pieces[after].Kind == Kind.EndTag;
    }

    private static List<(Kind, string)> Cut(string document)
    {
        var pieces = new List<(Kind, string)>();
        for (var at = 0; at < document.Length; )
        {
            var (kind, length) = Next(document, at);
            pieces.Add((kind, document.Substring(at, length)));
            at += length;
        }
        return pieces;
    }

    private static (Kind, int Length) Next(string document, int at)
    {
        if (document[at] != '<')
            return (Kind.Text, (document.IndexOf('<', at) is >= 0 and var end ? end : document.Length) - at);
        if (Is("<!--"))
            return (Kind.Opaque, Until("-->"));
        if (Is("<![CDATA["))
            return (Kind.Section, Until("]]>"));
        if (at + 2 < document.Length && document[at + 1] == '?' && XmlConvert.IsStartNCNameChar(document[at + 2]))
            return (Kind.Opaque, Until("?>"));
        if (at + 2 < document.Length && document[at + 1] == '!' && document[at + 2] is '[' or (>= 'A' and <= 'Z'))
            return (Kind.Opaque, document.Length - at);
        if (Tag().Match(document, at) is { Success: true } tag && HasName(tag))
        {
            var kind =
                tag.Groups["end"].Length > 0 ? Kind.EndTag
                : tag.Value.EndsWith("/>", StringComparison.Ordinal) ? Kind.EmptyTag
                : Kind.StartTag;
            return (kind, tag.Length);
        }
        return (Kind.Text, 1);

        bool Is(string markup) => string.CompareOrdinal(document, at, markup, 0, markup.Length) == 0;
        int Until(string markup) =>
            (
                document.IndexOf(markup, at, StringComparison.Ordinal) is >= 0 and var end
                    ? end + markup.Length
                    : document.Length
            ) - at;
    }

    // The grammar of the tag's beginning; whether the rest is right is for the framework to say.
    private static bool HasName(Match tag)
    {
        if (tag.Groups["end"].Length > 0)
            return XmlConvert.IsStartNCNameChar(tag.Groups["rest"].Value.FirstOrDefault());
        var rest = tag.Groups["rest"].Value;
        var name = NameLength(rest);
        if (name == 0)
            return false;
        var next = rest.AsSpan(name).TrimStart(" \t\r\n");
        if (next.StartsWith(">") || next.StartsWith("/>"))
            return true;
        var attribute = next.Length < rest.Length - name ? NameLength(next.ToString()) : 0;
        return attribute > 0 && next[attribute..].TrimStart(" \t\r\n").StartsWith("=");
    }

    private static int NameLength(string text)
    {
        var first = Local(text);
        if (first == 0 || first >= text.Length || text[first] != ':')
            return first;
        var second = Local(text[(first + 1)..]);
        return second == 0 ? 0 : first + 1 + second;

        static int Local(string text) =>
            text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0])
                ? 0
                : text.TakeWhile(XmlConvert.IsNCNameChar).Count();
    }

    private static string MendText(string text) =>
        Allowed(Reference().Replace(text, MendReference))
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string MendReference(Match match)
    {
        if (match.Groups["known"].Success)
            return match.Value;
        if (!match.Groups["number"].Success)
            return "&amp;";
        var digits = match.Groups["number"].Value.TrimStart('x').TrimStart('0');
        var style = match.Groups["number"].Value.StartsWith('x') ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return
            digits.Length is > 0 and <= 7
            && int.Parse(digits, style, CultureInfo.InvariantCulture) is var scalar
            && IsAllowed(scalar)
            ? match.Value
            : "\uFFFD";
    }

    private static bool IsAllowed(int scalar) =>
        scalar <= char.MaxValue ? XmlConvert.IsXmlChar((char)scalar) : scalar <= 0x10FFFF;

    private static string Allowed(string text) =>
        string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    [GeneratedRegex("""\G<(?<end>/?)[ \t\r\n]*(?<rest>(?:[^<>"']|"[^"]*"|'[^']*')*>?)""")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:(?<known>(?:amp|lt|gt|apos|quot);)|#(?<number>[0-9]+|x[0-9A-Fa-f]+);)?")]
    private static partial Regex Reference();
}
