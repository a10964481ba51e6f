using System.Globalization;
using System.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Writes texts as C# constants. A way that a text does not fit gives way to escapes.</summary>
internal static class CSharpTexts
{
    public static string Escaped(string text) => $"\"{Escape(text)}\"";

    public static string Verbatim(string text) =>
        text.All(IsVisible) ? $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : Escaped(text);

    public static string Raw(string text) =>
        text.Length > 0 && text.All(IsVisible) && !text.Contains('"', StringComparison.Ordinal)
            ? $"\"\"\"{text}\"\"\""
            : Escaped(text);

    // new string('a', 160)
    public static string Repeated(string text) =>
        text.Length > 1 && text.All(character => character == text[0])
            ? string.Create(CultureInfo.InvariantCulture, $"new string('{Character(text[0])}', {text.Length})")
            : Escaped(text);

    // What stands in an interpolated text beside its holes.
    public static string Hole(string text) =>
        Escape(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Character(char character) => character == '\'' ? "\\'" : Escape(character.ToString());

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                escaped.Append('\\').Append(character);
            else if (IsVisible(character))
                escaped.Append(character);
            else
                escaped.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }

    // ASCII, and letters of Latin-1; all else the eye, or the compiler, may take for something else.
    private static bool IsVisible(char character) => character is >= ' ' and <= '~' or >= 'À' and <= 'ÿ';
}
