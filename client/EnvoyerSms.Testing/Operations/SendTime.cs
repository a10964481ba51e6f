using System.Globalization;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

// The instant that senddate and sendtime name together, in the API's time zone.
internal static class SendTime
{
    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;

    public static DateTimeOffset? Read(Fields fields, Refusals refusals)
    {
        var date = fields["senddate"];
        var time = fields["sendtime"];
        if (date is null && time is null)
            return null;
        var day = ReadDay(date, refusals);
        var timeOfDay = ReadTime(time, refusals);
        return day is { } && timeOfDay is { } ? EnvoyerSmsApi.TimeZone.FromLocal(day.Value + timeOfDay.Value) : null;
    }

    private static DateTime? ReadDay(string? text, Refusals refusals)
    {
        if (text is null)
            refusals.Add(EnvoyerSmsErrors.SendDateMissing);
        else if (!IsDigits(text, 8))
            refusals.Add(EnvoyerSmsErrors.SendDateNotEightDigits);
        else if (
            DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            // The calendar begins in Greenwich: the first minutes of its first day in France come before it.
            && day > DateTime.MinValue
        )
            return day;
        else
            refusals.Add(EnvoyerSmsErrors.UnrecognizedDate);
        return null;
    }

    private static TimeSpan? ReadTime(string? text, Refusals refusals)
    {
        if (text is null)
        {
            refusals.Add(EnvoyerSmsErrors.SendTimeMissing);
            return null;
        }
        if (!IsDigits(text, 4))
        {
            refusals.Add(EnvoyerSmsErrors.SendTimeNotFourDigits);
            return null;
        }
        var hour = int.Parse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = int.Parse(text.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        if (hour >= HoursOfDay)
            refusals.Add(EnvoyerSmsErrors.BadHour);
        if (minute >= MinutesOfHour)
            refusals.Add(EnvoyerSmsErrors.BadMinute);
        return hour < HoursOfDay && minute < MinutesOfHour ? new TimeSpan(hour, minute, 0) : null;
    }

    private static bool IsDigits(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);
}
