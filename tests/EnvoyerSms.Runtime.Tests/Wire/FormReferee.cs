using System.Globalization;
using System.Text;

namespace EnvoyerSms.Runtime.Tests.Wire;

/// <summary>The form encoding of the web, one byte after the other, as its standard has it: slow and easy to see through.</summary>
internal static class FormReferee
{
    private const string Kept = "*-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // Throws where there is half a pair instead of writing a question mark.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Encode(string text, bool normalizeLineBreaks = false)
    {
        if (normalizeLineBreaks)
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var form = new StringBuilder();
        foreach (var value in Strict.GetBytes(text))
            form.Append(Spell(value));
        return form.ToString();
    }

    /// <summary>Where the first half of a pair stands alone; -1 where none does.</summary>
    public static int LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return i;
        }
        return -1;
    }

    private static string Spell(byte value)
    {
        if (value == ' ')
            return "+";
        return Kept.Contains((char)value) ? $"{(char)value}" : "%" + value.ToString("X2", CultureInfo.InvariantCulture);
    }
}
