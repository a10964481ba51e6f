using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ApiConstraints
{
    /// <summary>The alphabet whose units are counted here.</summary>
    public const string Alphabet = "gsm0338";

    public static bool NotEmpty(string value) => value.Length > 0;

    public static bool MinLength(string value, long limit) => CodePoints.Count(value) >= limit;

    // Most values are short enough in units already.
    public static bool MaxLength(string value, long limit) => value.Length <= limit || CodePoints.Count(value) <= limit;

    public static bool Characters(string value, ApiCharacterSet set) => IndexOutside(value, set) < 0;

    public static bool NotNumeric(string value) =>
        value.Length == 0 || IndexOutside(value, ApiCharacterSet.AsciiDigits) >= 0;

    // A match that is not found in time counts as none.
    public static bool Pattern(string value, string pattern) => ApiPattern.Matches(value, pattern) == true;

    public static bool PhoneDigits(string value) => EnvoyerSms.PhoneDigits.Check(value).IsGood;

    // No character takes more than two units, so most texts need not be counted.
    public static bool MaxUnits(string value, string? appended, long limit) =>
        2L * value.Length + 2L * (appended?.Length ?? 0) <= limit || Units(value, appended) <= limit;

    public static int Units(string value, string? appended) =>
        GsmText.CountUnits(value) + (appended is null ? 0 : GsmText.CountUnits(appended));

    public static int IndexOutside(string value, ApiCharacterSet set)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!ApiCharacters.Contains(set, value[i]))
                return i;
        }
        return -1;
    }

    // UTF-16 text may hold half of a surrogate pair, which no encoding can represent.
    public static int IndexOfLoneSurrogate(string value)
    {
        for (var i = 0; (i = ApiCharacters.IndexOfBetween(value, i, '\uD800', '\uDFFF')) >= 0; i += 2)
        {
            if (!char.IsSurrogatePair(value, i))
                return i;
        }
        return -1;
    }
}
