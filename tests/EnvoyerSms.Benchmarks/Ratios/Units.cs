using System.Globalization;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Figures in words.</summary>
internal static class Units
{
    public static string Of(Figure? figure) =>
        figure is null ? "" : $"{Time(figure.Nanoseconds)}, {Size(figure.Bytes)}";

    public static string Of(Target target)
    {
        var bound =
            $"{(target.Kind == TargetKind.TimesFaster ? "at least" : "at most")} {Value(target.Kind, target.Limit)}";
        return target.Stretch is { } stretch ? $"{bound}, stretch {Value(target.Kind, stretch)}" : bound;
    }

    /// <summary>The median, and how far the passes lie apart.</summary>
    public static string Of(Result result)
    {
        if (!result.IsMeasured)
            return "";
        var kind = result.Comparison.Kind;
        var (low, high) = (Value(kind, result.Values[0]), Value(kind, result.Values[^1]));
        return low == high ? low : $"{Value(kind, result.Median)} ({low} to {high})";
    }

    private static string Value(TargetKind kind, double value) =>
        kind switch
        {
            TargetKind.TimesFaster or TargetKind.TimesTheTime => $"{Round(value)} x",
            TargetKind.Bytes => Size(value),
            TargetKind.BytesMore => $"{Sign(value)}{Size(Math.Abs(value))}",
            _ => $"{Sign(value)}{Round(Math.Abs(value))} ms",
        };

    private static string Sign(double value) => value < 0 ? "-" : "+";

    private static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            < 1_000 => $"{Round(nanoseconds)} ns",
            < 1_000_000 => $"{Round(nanoseconds / 1_000)} us",
            _ => $"{Round(nanoseconds / 1_000_000)} ms",
        };

    private static string Size(double bytes) =>
        bytes switch
        {
            < 10_000 => $"{bytes.ToString("0", CultureInfo.InvariantCulture)} B",
            < 1_000_000 => $"{Round(bytes / 1_000)} kB",
            _ => $"{(bytes / 1_000_000).ToString("0.00", CultureInfo.InvariantCulture)} MB",
        };

    private static string Round(double value) =>
        value.ToString(
            value switch
            {
                < 10 => "0.00",
                < 100 => "0.0",
                _ => "0",
            },
            CultureInfo.InvariantCulture
        );
}
