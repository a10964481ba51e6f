namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Ours beside one other, as the report shows it.</summary>
/// <param name="Title">What is done, in words.</param>
/// <param name="Work">As in <see cref="Figure.Work"/>.</param>
/// <param name="Ours">Our benchmark.</param>
/// <param name="Other">The other's; null where ours stands alone.</param>
/// <param name="OtherTitle">The other in words.</param>
/// <param name="Target">What is to be reached; null where the comparison is for information.</param>
internal sealed record Comparison(
    string Title,
    string Work,
    string Ours,
    string? Other,
    string OtherTitle,
    Target? Target
)
{
    public TargetKind Kind => Target?.Kind ?? TargetKind.TimesFaster;

    /// <summary>Compares pass by pass.</summary>
    public Result Evaluate(IReadOnlyCollection<Figure> figures)
    {
        var others = Of(Other, figures).ToDictionary(figure => figure.Pass);
        var pairs = Of(Ours, figures)
            .Select(ours => (Ours: ours, Other: others.GetValueOrDefault(ours.Pass)))
            .Where(pair => Other is null || pair.Other is not null)
            .ToList();
        return new Result(
            this,
            Middle(pairs.Select(pair => pair.Ours)),
            Middle(pairs.Select(pair => pair.Other).OfType<Figure>()),
            [.. pairs.Select(pair => Kind.Compare(pair.Ours, pair.Other)).Order()]
        );
    }

    private IEnumerable<Figure> Of(string? by, IEnumerable<Figure> figures) =>
        figures.Where(figure => figure.Work == Work && figure.By == by);

    private static Figure? Middle(IEnumerable<Figure> figures)
    {
        var ordered = figures.OrderBy(figure => figure.Nanoseconds).ToList();
        return ordered.ElementAtOrDefault(ordered.Count / 2);
    }
}
