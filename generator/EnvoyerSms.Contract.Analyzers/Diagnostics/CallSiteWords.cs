using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Runtime.Constraints;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>Words of CallSiteWords.resx, in the language of the reader.</summary>
internal static class CallSiteWords
{
    private static readonly System.Resources.ResourceManager Words = new(typeof(CallSiteWords));

    /// <summary>What to write for characters that an alphabet lacks, and which to leave out; nothing where there are none.</summary>
    public static object Instead(IReadOnlyList<UnsupportedText> unsupported) =>
        (
            string.Join(", ", unsupported.Where(unsupported => unsupported.Instead is not null)),
            string.Join(
                " ",
                unsupported.Where(unsupported => unsupported.Instead is null).Select(unsupported => unsupported.Shown)
            )
        ) switch
        {
            ("", "") => "",
            ("", var leftOut) => Find("Instead_Nothing", leftOut),
            (var written, "") => Find("Instead_Better", written),
            var (written, leftOut) => Find("Instead_Both", written, leftOut),
        };

    /// <summary>Which letters to write as one character; nothing where there are none.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="isAll">Nothing else is to be done.</param>
    public static object Compose(IReadOnlyList<UnsupportedText> letters, bool isAll) =>
        letters.Count == 0 ? "" : Find(isAll ? "Compose" : "Compose_Too", string.Join(", ", letters));

    /// <summary>How many units are not of the text itself; nothing where all are.</summary>
    public static object Appended(int units) => units == 0 ? "" : Find("Appended", ConstraintMessages.Number(units));

    /// <summary>The flag that would lift a limit, as the end of a sentence; nothing where there is none.</summary>
    public static object WayOut(string? flag) => flag is null ? "" : Find("WayOut", flag);

    public static LocalizableString Find(string name, params string[] arguments) =>
        new LocalizableResourceString(name, Words, typeof(CallSiteWords), arguments);
}
