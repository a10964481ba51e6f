using System.Globalization;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>The API's dates, read with the framework's tools.</summary>
internal static class FrenchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset Parse(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    public static DateTimeOffset? ParseOrNull(string text) => text.Length == 0 ? null : Parse(text);
}
