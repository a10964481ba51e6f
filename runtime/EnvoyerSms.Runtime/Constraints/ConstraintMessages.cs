using System.Globalization;
using System.Text;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Constraints;

// The sentence that a user reads when a rule is broken: what is wrong, where, and what to do. `where` is the name of the
// member, with the place in its list; the value is shown unless it is personal.
internal static partial class ConstraintMessages
{
    // A longer part of a value would not help to find it.
    private const int MaxShown = 40;
    private const string OutOfRange = "out of range";

    // Who gives so recent a time means now.
    private static readonly TimeSpan LastMinute = TimeSpan.FromMinutes(1);

    public static string Missing(string where) => $"{where} is required: give it a value.";

    public static string LoneSurrogate(string where, int index) =>
        $"{where} holds half of a surrogate pair at character {Number(index + 1)}, which is no character and cannot be sent: "
        + "take it out, or do not cut the text inside an emoji.";

    public static string Min(string where, long value, long limit, bool personal) =>
        Fill("{0} is {1}: it must be at least {2}.", where, Shown(value, personal), Number(limit));

    public static string Max(string where, long value, long limit, bool personal) =>
        Fill("{0} is {1}: it must be at most {2}.", where, Shown(value, personal), Number(limit));

    public static string Min(string where, string value, string limit, bool personal) =>
        Fill("{0} is {1}: it must be at least {2}.", where, personal ? OutOfRange : value, limit);

    public static string Max(string where, string value, string limit, bool personal) =>
        Fill("{0} is {1}: it must be at most {2}.", where, personal ? OutOfRange : value, limit);

    public static string MinItems(string where, int count, long limit) =>
        count == 0 && limit == 1
            ? $"{where} is empty: add at least one item."
            : Fill("{0} has {1}: at least {2} are needed.", where, Counted(count, "item"), Number(limit));

    public static string MaxItems(string where, int count, long limit) =>
        Fill(
            "{0} has {1}: at most {2} are allowed in one request, so take out {3} or split the request.",
            where,
            Counted(count, "item"),
            Number(limit),
            Number(count - limit)
        );

    public static string Distinct(string where, string first) =>
        $"{where} is the same as {first}: take one of them out.";

    public static string AndMore(string message, int more) => $"{message} The same holds for {Number(more)} more.";

    public static string Future(string where, DateTimeOffset value, DateTimeOffset now) =>
        Fill(
            now - value < LastMinute
                ? "{0} is {1} as it is sent, which is past (it is now {2}): to mean now, leave {0} out, else choose a later time."
                : "{0} is {1}, which is past (it is now {2}): choose a later time.",
            where,
            Instant(value),
            Instant(now.ToOffset(value.Offset))
        );

    public static string Unambiguous(string where, DateTimeOffset value, TimeZoneInfo zone) =>
        Fill(
            "{0} is {1} in {2}, a time that comes twice when clocks are put back: "
                + "choose a time before or after that hour.",
            where,
            Local(value, zone),
            zone.Id
        );

    public static string Different(string first, string second) =>
        $"{first} and {second} have the same value: they must differ.";

    public static string Exclusive(IReadOnlyList<string> set) =>
        $"{string.Join(" and ", set)} exclude each other: set one of them only.";

    public static string Together(string missing, IReadOnlyList<string> set) =>
        $"{missing} is missing: it is required together with {string.Join(" and ", set)}.";

    // A template, because an interpolated string of so many parts takes three times the native code.
    private static string Fill(string template, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, template, values);

    private static string Shown(long value, bool personal) => personal ? OutOfRange : Number(value);

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Counted(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Instant(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset value, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(value, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // Quoted, cut, and with control characters escaped, so that a value cannot break a log line or turn it around.
    internal static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (quoted.Length > MaxShown)
            {
                quoted.Append('…');
                break;
            }
            if (char.IsSurrogatePair(value, i))
                quoted.Append(value[i]).Append(value[++i]);
            else if (IsUnprintable(value[i]))
                quoted.Append("\\u").Append(((int)value[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(value[i]);
        }
        return quoted.Append('"').ToString();
    }

    // The joiner within an emoji is seen by what it joins.
    private static bool IsUnprintable(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || character is '\u2028' or '\u2029'
        || (LatinMarks.IsJoiner(character) && character != '\u200D');
}
