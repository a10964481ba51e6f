namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>What a comparison showed.</summary>
/// <param name="Comparison">What was compared.</param>
/// <param name="Ours">Our figure of the middle pass; null where nothing was measured.</param>
/// <param name="Other">The other's; null where ours stands alone.</param>
/// <param name="Values">The compared values of all passes, in order of size.</param>
internal sealed record Result(Comparison Comparison, Figure? Ours, Figure? Other, IReadOnlyList<double> Values)
{
    public bool IsMeasured => Values.Count > 0;

    public double Median => (Values[(Values.Count - 1) / 2] + Values[Values.Count / 2]) / 2;

    public string Verdict
    {
        get
        {
            if (!IsMeasured)
                return "not measured";
            if (Comparison.Target is not { } target)
                return "";
            if (!target.IsMet(Median))
                return "missed";
            return target.Stretch is { } stretch && (target with { Limit = stretch }).IsMet(Median)
                ? "met, and the stretch"
                : "met";
        }
    }
}
