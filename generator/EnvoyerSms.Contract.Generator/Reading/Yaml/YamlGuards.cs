using System.Collections.Generic;
using System.Globalization;
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
        var refused = Refused(source.Text);
        if (IsNotText(source, map, refused, problems))
            return false;
        foreach (var index in refused)
            problems.Add(RuleIds.RefusedCharacter, map.At(index, 1), Name(source.Text[index]));
        RefuseTabs(source.Text, map, problems);
        return !problems.HasErrors;
    }

    /// <summary>Where the next character stands that is refused; -1 where none does.</summary>
    public static int FindRefused(string text, int start = 0)
    {
        for (var index = start; index < text.Length; index++)
        {
            // Nearly all are among these.
            if (text[index] is (>= ' ' and < '\u007F') or '\n')
                continue;
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                index++;
            else if (IsRefused(text[index]))
                return index;
        }
        return -1;
    }

    public static Wording Name(char character) =>
        Wording.Verbatim("U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture));

    // A character that an XML comment cannot carry, that ends a line for C# only, or that changes the reading direction.
    private static bool IsRefused(char character) =>
        character
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

    // One problem for the whole file, where it was decoded from something else than it is.
    private static bool IsNotText(ContractText source, TextMap map, List<int> refused, ProblemList problems)
    {
        var undecoded = source.Text.IndexOf('\uFFFD');
        if (source.Encoding is { } encoding)
            problems.Add(
                RuleIds.NotText,
                map.At(0, 0),
                $"The compiler read this as '{encoding}', where letters may be others"
            );
        else if (undecoded >= 0)
            problems.Add(RuleIds.NotText, map.At(undecoded, 1), "This was not UTF-8 where U+FFFD stands now");
        // UTF-16 without a mark, or no text at all.
        else if (refused.Count > MostRefused)
            problems.Add(
                RuleIds.NotText,
                map.At(refused[0], 1),
                $"This is not text: it has characters such as {Name(source.Text[refused[0]])}"
            );
        else
            return false;
        return true;
    }

    // One more than are told at most.
    private static List<int> Refused(string text)
    {
        var found = new List<int>();
        // A byte order mark may be at the start of the file.
        var index = FindRefused(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        for (; index >= 0 && found.Count <= MostRefused; index = FindRefused(text, index + 1))
            found.Add(index);
        return found;
    }

    // The YAML library places this error at the start of the file.
    private static void RefuseTabs(string text, TextMap map, ProblemList problems)
    {
        if (text.IndexOf('\t') < 0)
            return;
        var isIndent = true;
        for (var index = 0; index < text.Length && !problems.IsFull; index++)
        {
            if (isIndent && text[index] == '\t')
                problems.Add(RuleIds.TabIndentation, map.At(index, 1));
            isIndent = text[index] is '\n' or '\r' || (isIndent && text[index] == ' ');
        }
    }
}
