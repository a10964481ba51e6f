using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>What is refused before the YAML library sees the text, because its message would be unclear or missing.</summary>
internal static class YamlGuards
{
    public const int MaxLength = 1024 * 1024;

    // More come of no slip, but of a file that is something else.
    private const int MostRefused = 10;

    /// <returns>False where the text is not to be read further.</returns>
    public static bool Accept(ContractText source, TextMap map, ProblemList problems)
    {
        if (source.Text.Length > MaxLength)
        {
            problems.Add(RuleIds.FileTooLarge, map.At(0, 0), Words.Number(MaxLength), Words.Number(source.Text.Length));
            return false;
        }
        if (NotText(source, map) is var (what, location))
        {
            problems.Add(RuleIds.NotText, location, what);
            return false;
        }
        RefuseCharacters(source.Text, map, problems);
        RefuseTabs(source.Text, map, problems);
        return !problems.HasErrors;
    }

    /// <summary>A character that an XML comment cannot carry, that ends a line for C# only, or that changes the reading direction.</summary>
    public static bool IsRefused(string text, int index, out int length)
    {
        length = 1;
        var character = text[index];
        if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return false;
        }
        return character
            is (< ' ' and not ('\t' or '\n' or '\r'))
                or (>= '\u007F' and <= '\u009F')
                or '\u2028'
                or '\u2029'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or (>= '\uD800' and <= '\uDFFF')
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF';
    }

    public static Wording Name(char character) =>
        Wording.Verbatim("U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture));

    // One problem for the whole file, where it was decoded from something else than it is.
    private static (Wording What, TextLocation Location)? NotText(ContractText source, TextMap map)
    {
        if (source.Encoding is { } encoding)
            return ($"The compiler read this as '{encoding}', where letters may be others", map.At(0, 0));
        var undecoded = source.Text.IndexOf('\uFFFD');
        if (undecoded >= 0)
            return ("This was not UTF-8 where U+FFFD stands now", map.At(undecoded, 1));
        // UTF-16 without a mark, or no text at all.
        var refused = Refused(source.Text).Take(MostRefused + 1).ToArray();
        return refused.Length > MostRefused
            ? (
                $"This is not text: it has characters such as {Name(source.Text[refused[0].Index])}",
                map.At(refused[0].Index, 1)
            )
            : null;
    }

    private static void RefuseCharacters(string text, TextMap map, ProblemList problems)
    {
        foreach (var (index, length) in Refused(text))
            problems.Add(RuleIds.RefusedCharacter, map.At(index, length), Name(text[index]));
    }

    private static IEnumerable<(int Index, int Length)> Refused(string text)
    {
        // A byte order mark may be at the start of the file.
        for (var index = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; index < text.Length; )
        {
            if (IsRefused(text, index, out var length))
                yield return (index, length);
            index += length;
        }
    }

    // The YAML library places this error at the start of the file.
    private static void RefuseTabs(string text, TextMap map, ProblemList problems)
    {
        var isIndent = true;
        for (var index = 0; index < text.Length && !problems.IsFull; index++)
        {
            if (isIndent && text[index] == '\t')
                problems.Add(RuleIds.TabIndentation, map.At(index, 1));
            isIndent = text[index] is '\n' or '\r' || (isIndent && text[index] == ' ');
        }
    }
}
