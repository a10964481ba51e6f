using System.Globalization;
using System.Text.RegularExpressions;
using EnvoyerSms.Runtime.Tests.Xml;

namespace EnvoyerSms.Contract.Responses;

/// <summary>Values under one element, by the framework's means. What is missing, malformed or contradicts itself throws.</summary>
internal static partial class ResponseFields
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string String(this XmlTree xml, string name) => OptionalString(xml, name) ?? throw Missing(name);

    public static string? OptionalString(this XmlTree xml, string name) => Agreed(Texts(xml, name));

    public static string? OptionalTrimmed(this XmlTree xml, string name) => Agreed(Texts(xml, name).Select(Trim));

    public static long Integer(this XmlTree xml, params string[] names) =>
        OptionalInteger(xml, names) ?? throw Missing(names[0]);

    public static long? OptionalInteger(this XmlTree xml, params string[] names)
    {
        var values = Texts(xml, names).Select(Trim).Where(text => text.Length > 0).Select(Parse).ToArray();
        return values.Length == 0 ? null : Agreed(values);

        static long Parse(string text) =>
            WholeNumber().IsMatch(text)
                ? long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : throw new FormatException("No whole number");
    }

    public static DateTimeOffset? OptionalInstant(this XmlTree xml, string name)
    {
        var values = Texts(xml, name).Select(Trim).Where(text => text.Length > 0).Select(Parse).ToArray();
        return values.Length == 0 ? null : Agreed(values);

        static DateTimeOffset Parse(string text)
        {
            var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            if (local < DateTime.MinValue.AddDays(1) || local > DateTime.MaxValue.AddDays(-1))
                throw new FormatException("The first or the last day of the calendar");
            // GetUtcOffset takes a time that comes twice or never with the offset of standard time.
            return new DateTimeOffset(local, Paris.GetUtcOffset(local));
        }
    }

    public static T Single<T>(this XmlTree xml, string name, Func<XmlTree, T> read)
        where T : class => Agreed(Each(xml, name, read)) ?? throw Missing(name);

    public static T[] Each<T>(this XmlTree xml, string name, Func<XmlTree, T> read) =>
        [.. xml.Children.Where(child => child.Name == name).Select(read)];

    private static IEnumerable<string> Texts(XmlTree xml, params string[] names) =>
        xml
            .Children.Where(child => names.Contains(child.Name))
            .Select(child => child.Text ?? throw new FormatException($"{child.Name} holds elements"));

    private static T? Agreed<T>(IEnumerable<T> values)
    {
        var different = values.Distinct().Take(2).ToArray();
        return different.Length < 2 ? different.SingleOrDefault() : throw new FormatException("Different values");
    }

    private static string Trim(string text) => text.Trim(' ', '\t', '\r', '\n');

    private static FormatException Missing(string name) => new($"{name} is missing");

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex WholeNumber();
}
