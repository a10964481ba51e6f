using System.Text;

namespace EnvoyerSms.Runtime.Text;

/// <summary>
/// What is in a set of characters, and how a value with other characters is corrected. Letters and digits are those of ASCII, which
/// mean the same in every culture.
/// </summary>
internal static class ApiCharacters
{
    public static bool Contains(ApiCharacterSet set, char character) =>
        set switch
        {
            ApiCharacterSet.AsciiDigits => IsDigit(character),
            ApiCharacterSet.AsciiLetters => IsLetter(character),
            ApiCharacterSet.LettersDigitsAndSpaces => character == ' '
                || char.IsLetterOrDigit(character)
                || LatinMarks.IsMark(character),
            _ => IsLetterOrDigit(character),
        };

    // Letters lose their marks or are spelled out, œ as oe; characters that the set still does not have are left out. What remains may be
    // empty, or of a length that other rules refuse.
    public static string Clean(string value, ApiCharacterSet set)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (Contains(set, character))
            {
                clean.Append(character);
                continue;
            }
            foreach (var plain in AsciiSpelling.Of(character) ?? "")
            {
                if (Contains(set, plain))
                    clean.Append(plain);
            }
        }
        return clean.ToString();
    }

    /// <summary>Where the first character between two is, from a place on; -1 where none is.</summary>
    public static int IndexOfBetween(string text, int start, char first, char last)
    {
#if NET
        var index = text.AsSpan(start).IndexOfAnyInRange(first, last);
        return index < 0 ? -1 : start + index;
#else
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] >= first && text[i] <= last)
                return i;
        }
        return -1;
#endif
    }

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool IsLetterOrDigit(char character) => IsDigit(character) || IsLetter(character);
}
