using System.Globalization;

namespace EnvoyerSms.Testing.Operations;

internal static class LocalTime
{
    public static string Write(DateTimeOffset instant) =>
        EnvoyerSmsApi.TimeZone.ToLocal(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
