namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>What one comparison must show.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Limit">The bound.</param>
/// <param name="Stretch">The bound that we would be proud of.</param>
internal readonly record struct Target(TargetKind Kind, double Limit, double? Stretch = null)
{
    public bool IsMet(double value) => Kind == TargetKind.TimesFaster ? value >= Limit : value <= Limit;
}
