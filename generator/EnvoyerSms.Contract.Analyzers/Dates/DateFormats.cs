using System.Linq;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Formats whose every character means the same wherever the program runs.</summary>
internal static class DateFormats
{
    // The repetitions do not backtrack, so no format takes long.
    private static readonly Regex Plain = new(
        @"^(?>yyyy|MM|dd|HH|mm|ss|f{1,7}|F{1,7}|zzz|K|[-:/., TZ_]|'[^'\\]*')+\z",
        RegexOptions.CultureInvariant
    );

    // In every culture the same.
    private static readonly Regex Offset = new(@"[-+][0-9]{2}:[0-9]{2}\z", RegexOptions.CultureInvariant);

    // These stand for whole formats, which know no culture.
    private static readonly string[] Standard = ["o", "O", "s", "u"];

    /// <param name="isInvariant">The program reads with the invariant culture; otherwise with one that is not known here.</param>
    public static bool AreClear(string format, string text, DateType type, bool isInvariant) =>
        Standard.Contains(format)
            ? type is DateType.DateTime or DateType.DateTimeOffset
            : Plain.IsMatch(format) && SaysAll(format, type) && (isInvariant || HasItsSeparators(format, text));

    // What a format leaves out may be filled in from the day on which the program runs.
    private static bool SaysAll(string format, DateType type)
    {
        var parts = Regex.Replace(format, "'[^']*'", "");
        var hasDay = parts.Contains("yyyy") && parts.Contains("MM") && parts.Contains("dd");
        return type == DateType.TimeOnly
            ? parts.Contains("HH") && parts.IndexOfAny(['y', 'M', 'd', 'z', 'K', 'Z']) < 0
            : hasDay && (type != DateType.DateOnly || parts.IndexOfAny(['H', 'm', 's', 'f', 'F', 'z', 'K', 'Z']) < 0);
    }

    // These two stand for separators of the culture, which may be others than they are themselves.
    private static bool HasItsSeparators(string format, string text) =>
        HasAsMany(format, text, '/') && HasAsMany(format, Offset.Replace(text, ""), ':');

    private static bool HasAsMany(string format, string text, char separator) =>
        format.Count(separator.Equals) is var count && (count == 0 || count == text.Count(separator.Equals));
}
