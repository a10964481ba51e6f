using System.Globalization;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>Values as messages show them, whatever the culture.</summary>
internal static class ValueText
{
    /// <summary>A number or a length of time as the framework writes it; a day in the order of ISO 8601, without a time.</summary>
    public static string Of<T>(T value)
        where T : struct =>
        value is IFormattable formattable
            ? formattable.ToString(
                value is decimal or long or TimeSpan ? null : "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            )
            : "";
}
