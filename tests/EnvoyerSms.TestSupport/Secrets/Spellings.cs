using System.Globalization;
using System.Text;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>The ways in which letters and digits are written by those who do not write them as they are.</summary>
public static class Spellings
{
    public static IEnumerable<string> Of(string core) =>
        [
            core,
            Each(core, "%{0:X2}"),
            Each(core, "%25{0:X2}"),
            Each(core, "\\u{0:X4}"),
            Each(core, "&#{0};"),
            Each(core, "&#x{0:X};"),
            Each(core, "{0:X2}"),
            Each(core, "{0:X2}-").TrimEnd('-'),
            Each(core, "{0:X2}00"),
            string.Join('\0', core.AsEnumerable()),
            .. Base64(Encoding.UTF8.GetBytes(core)),
            .. Base64(Encoding.Unicode.GetBytes(core)),
        ];

    private static string Each(string core, string format) =>
        string.Concat(core.Select(c => string.Format(CultureInfo.InvariantCulture, format, (int)c)));

    // Three bytes are four characters: what stands before decides how ours fall. Characters that share bits with others are left out.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var first = ((before * 8) + 5) / 6;
            var end = (before + bytes.Length) * 8 / 6;
            yield return text[first..end];
            yield return text[first..end].Replace('+', '-').Replace('/', '_');
        }
    }
}
