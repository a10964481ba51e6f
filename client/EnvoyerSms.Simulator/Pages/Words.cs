using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace EnvoyerSms.Simulator.Pages;

/// <summary>What pages say, in English or French: both stand side by side where they are used, so that neither can be forgotten.</summary>
public sealed class Words
{
    private const string FrenchTag = "fr";
    private const string EnglishTag = "en";

    // Not those of the culture: a machine may have none.
    private static readonly string[] EnglishMonths =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ];

    private static readonly string[] FrenchMonths =
    [
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ];

    private readonly bool _isFrench;
    private readonly NumberFormatInfo _numbers;

    private Words(bool isFrench)
    {
        _isFrench = isFrench;
        _numbers = new NumberFormatInfo
        {
            NumberGroupSeparator = isFrench ? "\u202f" : ",",
            NumberDecimalSeparator = isFrench ? "," : ".",
        };
    }

    internal static Words English { get; } = new(isFrench: false);

    internal static Words French { get; } = new(isFrench: true);

    internal bool IsFrench => _isFrench;

    internal string Tag => _isFrench ? FrenchTag : EnglishTag;

    /// <summary>The language that the reader prefers of the two; English where neither is wished for.</summary>
    internal static Words For(IList<StringWithQualityHeaderValue> accepted)
    {
        var preferred = accepted
            .OrderByDescending(language => language.Quality ?? 1)
            .FirstOrDefault(language => Is(language, FrenchTag) || Is(language, EnglishTag));
        return preferred is not null && Is(preferred, FrenchTag) ? French : English;
    }

    internal string Say(string english, string french) => _isFrench ? french : english;

    internal string Number(long number) => number.ToString("#,0", _numbers);

    internal string Number(double number) => number.ToString("#,0.###", _numbers);

    /// <summary>So many of something: in English only 1 is one, in French 0 too.</summary>
    internal string Count(long count, (string One, string Many) english, (string One, string Many) french)
    {
        var (one, many) = _isFrench ? french : english;
        var isOne = count == 1 || (_isFrench && count == 0);
        return $"{Number(count)}\u00a0{(isOne ? one : many)}";
    }

    /// <summary>A moment, as the clocks of the service show it.</summary>
    internal string Time(DateTimeOffset moment) => $"{Day(moment)}, {Clock(moment)}";

    internal string Day(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{DayOfYear(moment)} {ServiceTime.Of(moment).Year}");

    internal string DayOfYear(DateTimeOffset moment)
    {
        var local = ServiceTime.Of(moment);
        var month = (_isFrench ? FrenchMonths : EnglishMonths)[local.Month - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {month}");
    }

    internal static string Clock(DateTimeOffset moment) =>
        ServiceTime.Of(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool Is(StringWithQualityHeaderValue language, string tag) =>
        language.Quality != 0
        && (
            language.Value.Equals(tag, StringComparison.OrdinalIgnoreCase)
            || language.Value.StartsWith($"{tag}-", StringComparison.OrdinalIgnoreCase)
        );
}
