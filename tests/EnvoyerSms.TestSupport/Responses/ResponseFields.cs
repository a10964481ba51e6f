using System.Globalization;
using System.Text.RegularExpressions;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.TestSupport.Responses;

/// <summary>
/// Values under one element, by the framework's means. What is missing, malformed or contradicts itself throws; of what may be missing
/// the first value counts that can be read.
/// </summary>
public static partial class ResponseFields
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string String(this XmlTree xml, string name) => Agreed(Texts(xml, name)) ?? throw Missing(name);

    public static string Trimmed(this XmlTree xml, string name) => OptionalTrimmed(xml, name) ?? throw Missing(name);

    public static string? OptionalTrimmed(this XmlTree xml, string name) => Agreed(Texts(xml, name).Select(Trim));

    public static long Integer(this XmlTree xml, params string[] names) =>
        OptionalInteger(xml, names) ?? throw Missing(names[0]);

    public static long? OptionalInteger(this XmlTree xml, params string[] names)
    {
        var values = Texts(xml, names).Select(Trim).Where(text => text.Length > 0).Select(Parse).ToArray();
        return values.Length == 0 ? null : Agreed(values);

        static long Parse(string text) => TryInteger(text) ?? throw new FormatException("No whole number");
    }

    /// <summary>A number that names what a call made.</summary>
    public static long Id(this XmlTree xml, string name) =>
        Integer(xml, name) is > 0 and var id ? id : throw new FormatException("No id");

    public static DateTimeOffset Instant(this XmlTree xml, string name)
    {
        var values = Texts(xml, name).Select(Trim).Where(text => text.Length > 0).Select(Parse).ToArray();
        return values.Length == 0 ? throw Missing(name) : Agreed(values);

        static DateTimeOffset Parse(string text) => TryInstant(text) ?? throw new FormatException("No date");
    }

    public static string? FirstString(this XmlTree xml, string name) =>
        xml.Children.FirstOrDefault(child => child.Name == name) is { } first ? Trim(AllText(first)) : null;

    /// <summary>The first text that is not empty, those of elements in it included.</summary>
    public static string FirstWords(this XmlTree xml, string name) =>
        xml.Children.Where(child => child.Name == name)
            .Select(child => Trim(AllText(child)))
            .FirstOrDefault(text => text.Length > 0)
        ?? "";

    public static long? FirstInteger(this XmlTree xml, params string[] names) =>
        AllTexts(xml, names).Select(Trim).Select(TryInteger).FirstOrDefault(value => value is not null);

    public static DateTimeOffset? FirstInstant(this XmlTree xml, string name) =>
        AllTexts(xml, name).Select(Trim).Select(TryInstant).FirstOrDefault(value => value is not null);

    public static T? First<T>(this XmlTree xml, string name, Func<XmlTree, T> read)
        where T : class => xml.Children.FirstOrDefault(child => child.Name == name) is { } first ? read(first) : null;

    public static T[] Each<T>(this XmlTree xml, string name, Func<XmlTree, T> read) =>
        [.. xml.Children.Where(child => child.Name == name).Select(read)];

    private static IEnumerable<string> Texts(XmlTree xml, params string[] names) =>
        xml
            .Children.Where(child => names.Contains(child.Name))
            .Select(child => child.Text ?? throw new FormatException($"{child.Name} holds elements"));

    // Of what may be missing, elements in it are no fault.
    private static IEnumerable<string> AllTexts(XmlTree xml, params string[] names) =>
        xml.Children.Where(child => names.Contains(child.Name)).Select(AllText);

    private static string AllText(XmlTree xml) => xml.Text ?? xml.InnerText;

    private static T? Agreed<T>(IEnumerable<T> values)
    {
        var different = values.Distinct().Take(2).ToArray();
        return different.Length < 2 ? different.SingleOrDefault() : throw new FormatException("Different values");
    }

    private static long? TryInteger(string text) =>
        WholeNumber().IsMatch(text)
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    // The first and the last day of the calendar are no dates: their instants may lie outside it.
    private static DateTimeOffset? TryInstant(string text)
    {
        const string Format = "yyyy-MM-dd HH:mm:ss";
        if (!DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        if (local < DateTime.MinValue.AddDays(1) || local > DateTime.MaxValue.AddDays(-1))
            return null;
        // GetUtcOffset takes a time that comes twice or never with the offset of standard time.
        return new DateTimeOffset(local, Paris.GetUtcOffset(local));
    }

    public static string Trim(string text) => text.Trim(' ', '\t', '\r', '\n');

    private static FormatException Missing(string name) => new($"{name} is missing");

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex WholeNumber();
}
