using System.Globalization;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>One row for each kind of work, as docs/performance.md has it.</summary>
internal static class MarkdownTable
{
    public static void Write(TextWriter output, IEnumerable<Result> results)
    {
        output.WriteLine("| What | EnvoyerSms | Others (their time divided by ours) | Target |");
        output.WriteLine("|---|---|---|---|");
        foreach (var work in results.Where(result => result.IsMeasured).GroupBy(result => result.Comparison.Title))
        {
            var others = work.Where(result =>
                    result.Other is not null && result.Comparison.Kind != TargetKind.BytesMore
                )
                .Select(Other);
            var targets = work.Where(result => result.Comparison.Target is not null).Select(Target);
            output.WriteLine(
                $"| {work.Key} | {Units.Of(work.First().Ours)} | {string.Join("; ", others)} | {string.Join("; ", targets)} |"
            );
        }
    }

    private static string Other(Result result)
    {
        var times = result.Other!.Nanoseconds / result.Ours!.Nanoseconds;
        return $"{result.Comparison.OtherTitle} {times.ToString("0.00", CultureInfo.InvariantCulture)}";
    }

    private static string Target(Result result)
    {
        var beside = result.Other is null ? "" : $" beside {result.Comparison.OtherTitle}";
        return $"{Units.Of(result.Comparison.Target!.Value)}{beside}: {Units.Of(result)}, {result.Verdict}";
    }
}
