using System.Globalization;
using System.Linq;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>A character that an alphabet lacks, and what may be written instead.</summary>
/// <param name="Shown">The character, or its number where nobody would see it.</param>
/// <param name="Instead">What may be written; null where there is no replacement.</param>
/// <param name="IsComposed">The same is written instead, in one character for a letter and its accent.</param>
internal readonly record struct UnsupportedText(string Shown, string? Instead, bool IsComposed)
{
    public static UnsupportedText Of(string character)
    {
        var instead = GsmText.Substitute(character);
        return new(Show(character), string.IsNullOrEmpty(instead) ? null : Visible(instead!), IsComposed: false);
    }

    public static UnsupportedText Of(Decomposed letter)
    {
        var instead = GsmText.Transliterate(letter.Composed);
        var isInside = GsmText.Measure(instead).UnsupportedCharacters.Count == 0;
        return new(
            string.Join(" + ", letter.Written.Select(character => Show(character.ToString()))),
            isInside ? instead : null,
            IsComposed: isInside && instead == letter.Composed
        );
    }

    public override string ToString() => $"{Shown} → {Instead}";

    private static string Show(string character) =>
        IsSeen(CharUnicodeInfo.GetUnicodeCategory(character, 0))
            ? character
            : CodePoints.Name(char.ConvertToUtf32(character, 0));

    private static bool IsSeen(UnicodeCategory category) =>
        category
            is not UnicodeCategory.Control
                and not UnicodeCategory.Format
                and not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.EnclosingMark
                and not UnicodeCategory.SpacingCombiningMark
                and not UnicodeCategory.SpaceSeparator
                and not UnicodeCategory.LineSeparator
                and not UnicodeCategory.ParagraphSeparator;

    private static string Visible(string text) =>
        string.IsNullOrWhiteSpace(text) ? SymbolDisplay.FormatLiteral(text, quote: true) : text;
}
