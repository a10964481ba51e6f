using System.Globalization;
using System.Text;

namespace EnvoyerSms.Contract.Reference.Samples;

/// <summary>A text as a C# literal.</summary>
public static class CSharpText
{
    /// <summary>A comment or a literal that holds it ends where it does: whatever the text says, it stays text.</summary>
    /// <param name="text">The text.</param>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(character) || char.IsSurrogate(character) || IsUnseen(character) => Escape(
                        character
                    ),
                    _ => character.ToString(),
                }
            );
        }
        return literal.Append('"').ToString();
    }

    private static bool IsUnseen(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string Escape(char character) =>
        string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
