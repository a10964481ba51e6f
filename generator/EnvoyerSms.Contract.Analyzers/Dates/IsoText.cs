using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using EnvoyerSms.Contract.Analyzers.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Dates and times as ISO 8601 writes them: the only ones that every culture reads alike.</summary>
internal static class IsoText
{
    private const string Day = "(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string Time = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.][0-9]{1,7})?)?";

    private static readonly string[] PartNames = ["year", "month", "day", "hour", "minute", "second"];
    private static readonly Regex OfDay = Whole(Day);
    private static readonly Regex OfTime = Whole(Time);
    private static readonly Regex OfBoth = Whole($"{Day}([T ]{Time}( ?(Z|[-+][0-9]{{2}}:[0-9]{{2}}))?)?");

    /// <summary>The text looks like what a type is read from, whether or not its numbers fit.</summary>
    public static bool LooksLike(DateType type, string text) => Form(type).IsMatch(text);

    /// <summary>What to do about a text that looks right and cannot be read.</summary>
    public static object Remedy(DateType type, string text)
    {
        var parts = Form(type).Match(text).Groups;
        var (year, month) = (Number(parts["year"]), Number(parts["month"]));
        return PartNames
                .Select(name => (Part: DatePart.Of(name, type, year, month)!, Number: Number(parts[name])))
                .Where(part => part.Number is { } number && !part.Part.Allows(number))
                .Select(part => part.Part.Remedy(part.Number!.Value))
                .FirstOrDefault()
            ?? CallSiteWords.Find("OffsetWithin");
    }

    private static long? Number(Group part) =>
        part.Success ? long.Parse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static Regex Form(DateType type) =>
        type switch
        {
            DateType.DateOnly => OfDay,
            DateType.TimeOnly => OfTime,
            _ => OfBoth,
        };

    private static Regex Whole(string pattern) => new($@"^{pattern}\z", RegexOptions.CultureInvariant);
}
