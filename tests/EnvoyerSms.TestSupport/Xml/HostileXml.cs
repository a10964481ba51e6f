using System.Text;

namespace EnvoyerSms.TestSupport.Xml;

/// <summary>Documents as long as allowed that repeat one thing, so that work done again for each of them would show.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Repeated">What is repeated.</param>
/// <param name="After">What stands behind it.</param>
public sealed record HostileXml(string Before, string Repeated, string After)
{
    public static IReadOnlyList<HostileXml> All { get; } =
    [
        new("", "<", ""),
        new("", "<a>", ""),
        new("<a>", "&", "</a>"),
        new("<a>", "&a", "</a>"),
        new("<a>", "&#", "</a>"),
        new("<a>&#", "0", ";</a>"),
        new("<a>", "]", "</a>"),
        new("<a>", "]]", "</a>"),
        new("<a>", "\r", "</a>"),
        new("<a>", "&lt;", "</a>"),
        new("<a>", "<b/>", "</a>"),
        new("<a>", "<b></b>", "</a>"),
        new("<a>", "<!---->", "</a>"),
        new("<a>", "<?b?>", "</a>"),
        new("<a>", "<![CDATA[", "</a>"),
        new("<a>", "<![CDATA[]]>", "</a>"),
        new("<a>", "<![CDATA[\r]]>", "</a>"),
        new("<a ", "b ", "/>"),
        new("<a ", "b='c' ", "/>"),
        new("<a b='", "&amp;", "'/>"),
        new("<", "a", "/>"),
        new("<", "é", "/>"),
        new("<", "a:", "/>"),
        new("<a>", "é", "</a>"),
        new("", " ", "<a/>"),
        new("<!--", "-", "--><a/>"),
        new("<!--", "- ", "--><a/>"),
        new("<?a ", "?", "?><a/>"),
        new("<?xml version='", "1", "'?><a/>"),
        new("<a>", "\uFFFD", "</a>"),
        new("<?xml version='1.0' encoding='iso-8859-1'?><a>", "é", "</a>"),
    ];

    // As many attributes as are allowed, with names that differ in their last byte only.
    public static byte[] LongAttributes(int size, int count)
    {
        var stem = new string('a', (size / count) - 16);
        var attributes = Enumerable.Range(10, count).Select(i => $" {stem}{i}=''");
        return Encoding.UTF8.GetBytes($"<a{string.Concat(attributes)}/>");
    }

    /// <param name="size">How long the document may be, in bytes.</param>
    public byte[] Make(int size)
    {
        var count = (size - 64) / Encoding.UTF8.GetByteCount(Repeated);
        return Encoding.UTF8.GetBytes(Before + string.Concat(Enumerable.Repeat(Repeated, count)) + After);
    }

    public override string ToString() => $"{Before}{Repeated}…{After}";
}
