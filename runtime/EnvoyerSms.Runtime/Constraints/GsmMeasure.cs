namespace EnvoyerSms;

/// <summary>What <see cref="GsmText.Measure"/> found.</summary>
public readonly struct GsmMeasure
{
    private readonly IReadOnlyList<GsmOutsider>? _outside;

    internal GsmMeasure(int units, IReadOnlyList<GsmOutsider>? outside)
    {
        Units = units;
        _outside = outside;
    }

    /// <summary>How many units the text takes.</summary>
    public int Units { get; }

    /// <summary>The characters that GSM 03.38 does not have, in the order of the text. Each was counted as 1.</summary>
    public IReadOnlyList<GsmOutsider> Outside => _outside ?? [];

    /// <summary>How many billed parts the text takes.</summary>
    /// <param name="segments">The most units that 1, 2, 3 … parts hold, such as 160, 306, 459.</param>
    /// <returns>The number of parts; null when the text is longer than all of them hold.</returns>
    public int? Parts(params int[] segments)
    {
        if (segments is null)
            throw new ArgumentNullException(nameof(segments));
        for (var i = 0; i < segments.Length; i++)
        {
            if (Units <= segments[i])
                return i + 1;
        }
        return null;
    }
}
