using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ConstraintMessages
{
    public static string NotEmpty(string where) => $"{where} is empty: give it at least one character.";

    public static string MinLength(string where, string value, long limit, bool personal) =>
        Fill(
            "{0}{1} has {2}: at least {3} are needed.",
            where,
            Is(value, personal),
            Counted(CodePoints.Count(value), "character"),
            Number(limit)
        );

    public static string MaxLength(string where, string value, long limit, bool personal) =>
        Fill(
            "{0}{1} has {2}: at most {3} are allowed, so take out {4}.",
            where,
            Is(value, personal),
            Counted(CodePoints.Count(value), "character"),
            Number(limit),
            Number(CodePoints.Count(value) - limit)
        );

    public static string Characters(string where, string value, ApiCharacterSet set, bool personal)
    {
        var index = ApiConstraints.IndexOutside(value, set);
        var character = personal ? "a character" : Quoted(CharacterAt(value, index));
        return Fill(
            "{0}{1} holds {2} at place {3}: use {4} only.",
            where,
            Is(value, personal),
            character,
            Number(index + 1),
            Allowed(set)
        );
    }

    public static string NotNumeric(string where, string value, bool personal) =>
        $"{where}{Is(value, personal)} is a number: add at least one letter.";

    public static string Pattern(string where, string value, string pattern, bool personal) =>
        $"{where}{Is(value, personal)} is not of the form that is asked for: the whole value must match {pattern}";

    public static string MaxUnits(string where, string value, string? appended, long limit)
    {
        var units = ApiConstraints.Units(value, appended);
        var added = units - ApiConstraints.Units(value, null);
        var withAppended = added == 0 ? "" : $", of which {Number(added)} are for the text that is appended";
        return Fill(
            "{0} takes {1}{2}: at most {3} are allowed, so shorten it by {4}. "
                + "Line breaks and ^ {{ }} \\ [ ~ ] | € take 2 units each.",
            where,
            Counted(units, "unit"),
            withAppended,
            Number(limit),
            Number(units - limit)
        );
    }

    // Advice: the value is sent as it is. The combining mark alone reveals nothing of a personal value.
    public static string Decomposed(string where, Decomposed found) =>
        Fill(
            "{0} holds a letter whose accent is a character of its own, {1} at place {2}: "
                + "compose the text with Normalize(), because the two count as two and may arrive apart.",
            where,
            CodePoints.Name(found.Written[1]),
            Number(found.Index + 2)
        );

    // Advice as well. Code points without their places say little of a personal text.
    public static string Outsiders(string where, Outsiders found) =>
        Fill(
            "{0} holds {1} that GSM 03.38 does not have, {2}: how they arrive is not known, "
                + "so replace them, as GsmText.Transliterate does where it can.",
            where,
            Counted(found.Count, "character"),
            found.Names
        );

    private static string Is(string value, bool personal) => personal ? "" : " " + Quoted(value);

    internal static string CharacterAt(string value, int index) =>
        value.Substring(index, char.IsSurrogatePair(value, index) ? 2 : 1);

    private static string Allowed(ApiCharacterSet set) =>
        set switch
        {
            ApiCharacterSet.AsciiDigits => "the digits 0 to 9",
            ApiCharacterSet.AsciiLetters => "the letters A to Z, without accents,",
            ApiCharacterSet.LettersDigitsAndSpaces => "letters, digits and spaces",
            _ => "the letters A to Z, without accents, and the digits 0 to 9",
        };
}
