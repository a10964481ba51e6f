using System.Globalization;

namespace EnvoyerSms.Simulator.Pages;

// Moments as the service's clocks show them, which are those of France: what the API's dates mean, pages mean too.
internal static class ServiceTime
{
    private const string Field = "yyyy-MM-dd'T'HH:mm";

    private static readonly string[] Readable = [Field, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    public static DateTime Of(DateTimeOffset moment) => EnvoyerSmsApi.TimeZone.ToLocal(moment);

    // As a form's field for date and time has it.
    public static string ToField(DateTimeOffset moment) => Of(moment).ToString(Field, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Readable, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Year is >= 1970 and < 9000
            ? EnvoyerSmsApi.TimeZone.FromLocal(local)
            : null;
}
