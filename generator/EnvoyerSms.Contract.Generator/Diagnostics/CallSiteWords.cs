using System.Collections.Generic;
using EnvoyerSms.Runtime;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>Words of CallSiteWords.resx, in the language of whoever reads the diagnostic.</summary>
internal static class CallSiteWords
{
    private static readonly System.Resources.ResourceManager Words = new(typeof(CallSiteWords));

    public static LocalizableString Of(ApiCharacterSet set) => Find("CharacterSet_" + set);

    /// <summary>Why a phone number is refused, as the middle of a sentence.</summary>
    public static LocalizableString Of(PhoneCheck check) =>
        check.Problem switch
        {
            PhoneProblem.ForeignCharacter => Find("Phone_ForeignCharacter", ConstraintMessages.Number(check.Place + 1)),
            PhoneProblem.TooShort or PhoneProblem.TooLong => Find(
                "Phone_" + check.Problem,
                ConstraintMessages.Number(check.Digits)
            ),
            var problem => Find("Phone_" + problem),
        };

    /// <summary>What to do about a text that holds what its alphabet lacks.</summary>
    /// <param name="replaced">Characters with what may stand instead.</param>
    /// <param name="hopeless">Characters that nothing can stand for.</param>
    public static LocalizableString Instead(IEnumerable<string> replaced, IEnumerable<string> hopeless) =>
        (string.Join(", ", replaced), string.Join(" ", hopeless)) switch
        {
            ("", var leftOut) => Find("Instead_Nothing", leftOut),
            (var written, "") => Find("Instead_Better", written),
            var (written, leftOut) => Find("Instead_Both", written, leftOut),
        };

    /// <summary>The flag that would lift a limit, as the end of a sentence; nothing where there is none.</summary>
    public static object WayOut(string? flag) => flag is null ? "" : Find("WayOut", flag);

    public static LocalizableString Find(string name, params string[] arguments) =>
        new LocalizableResourceString(name, Words, typeof(CallSiteWords), arguments);
}
