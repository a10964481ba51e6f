using System.Text;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>A path that holds names in braces, in place of values: <c>orders/{id}</c>. Each value is a segment, or a part of one.</summary>
internal static class PathTemplate
{
    /// <param name="template">The path.</param>
    /// <param name="fields">A value for each name, as written to a form.</param>
    /// <exception cref="FormEncodingException">A value is empty, or leads elsewhere in the path.</exception>
    public static string Fill(string template, ReadOnlySpan<byte> fields)
    {
        var values = WrittenFields.Split(fields);
        return Replace(
            template,
            name =>
            {
                var at = Array.IndexOf(values, name);
                // Names stand at even places; a value that is written like a name is none.
                while (at % 2 == 1)
                    at = Array.IndexOf(values, name, at + 1);
                return at < 0 ? throw FormEncodingException.Segment(name) : Segment(name, values[at + 1]);
            }
        );
    }

    /// <summary>What all addresses of a path have in common: <c>{}</c> stands for each value.</summary>
    /// <param name="address">One of them.</param>
    /// <param name="template">The path, below a base address of any length.</param>
    public static string Pattern(Uri address, string template)
    {
        if (template.IndexOf('{') < 0)
            return address.GetLeftPart(UriPartial.Path);
        // From the end: a value holds no slash of its own.
        var ofAddress = address.GetLeftPart(UriPartial.Path).Split('/');
        var ofTemplate = Replace(template, static _ => "{}").Split('/');
        Array.Copy(ofTemplate, 0, ofAddress, ofAddress.Length - ofTemplate.Length, ofTemplate.Length);
        return string.Join("/", ofAddress);
    }

    /// <summary>A value as a segment of a path, from how a form spells it.</summary>
    /// <exception cref="FormEncodingException">It is empty, or leads elsewhere.</exception>
    public static string Segment(string name, string spelled) =>
        // However they are escaped, addresses are shortened where a segment is one of these two.
        spelled is "" or "." or ".."
            ? throw FormEncodingException.Segment(name)
            : spelled.Replace("+", "%20");

    /// <summary>Puts something in place of each name, once: what is put there is not looked at again.</summary>
    public static string Replace(string template, Func<string, string> value)
    {
        var path = new StringBuilder(template.Length);
        var at = 0;
        for (int open; (open = template.IndexOf('{', at)) >= 0; )
        {
            var close = template.IndexOf('}', open);
            path.Append(template, at, open - at).Append(value(template.Substring(open + 1, close - open - 1)));
            at = close + 1;
        }
        return path.Append(template, at, template.Length - at).ToString();
    }
}
