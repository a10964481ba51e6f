using System.Globalization;

namespace EnvoyerSms.Runtime.Text;

// A character by its number in Unicode: for messages that must not show a value, or cannot, as of what is invisible.
internal static class CodePoints
{
    public static string Name(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);

    // A letter and a combining accent are two, an emoji of one code point is one: as lengths are counted by most of the world.
    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }
        return count;
    }

    // The beginning of a text, of so many.
    public static string Start(string text, int count)
    {
        var end = 0;
        for (; count > 0 && end < text.Length; count--)
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return text.Substring(0, end);
    }

    // Half a character is its own unit.
    public static int At(string text, int index) =>
        char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
}
