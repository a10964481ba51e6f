using System.Globalization;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>Whole numbers of 64 bits, as contracts write them.</summary>
internal static class WholeNumber
{
    public static bool TryParse(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool Is(string text) => TryParse(text, out _);

    /// <summary>Whether the number is printed just so: 007 and +7 would come back as 7.</summary>
    public static bool IsPrintedSo(string text) =>
        TryParse(text, out _)
        // What parses numbers passes over NULs that follow them.
        && ApiCharacters.IsDigit(text[text.Length - 1])
        && text[0] != '+'
        && (text == "0" || text[text[0] == '-' ? 1 : 0] != '0');
}
