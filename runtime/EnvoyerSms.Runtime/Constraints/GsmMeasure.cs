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

    /// <summary>How many units the text takes, those that were reserved included.</summary>
    public int Units { get; }

    /// <summary>How many parts the text is billed as: 1 up to 160 units, then one for each 153 begun.</summary>
    /// <remarks>This is the arithmetic of bills. A network never parts the two units of <c>€</c> or another character of the
    /// extension table, so a text full of them may travel in one part more.</remarks>
    public int Parts => Units <= GsmText.UnitsOfOne ? 1 : 1 + ((Units - 1) / GsmText.UnitsOfEach);

    /// <summary>How many units more would be billed as the same number of parts.</summary>
    public int Remaining =>
        Units <= GsmText.UnitsOfOne
            ? GsmText.UnitsOfOne - Units
            : GsmText.UnitsOfEach - 1 - ((Units - 1) % GsmText.UnitsOfEach);

    /// <summary>The characters that GSM 03.38 does not have, in the order of the text. Each was counted as 1.</summary>
    public IReadOnlyList<GsmOutsider> Outside => _outside ?? [];

    /// <summary>How many parts the text is billed as where parts hold something else than 160 and 153 units.</summary>
    /// <param name="segments">The most units that 1, 2, 3 … parts hold, such as 160, 306, 459.</param>
    /// <returns>The number of parts; null when the text is longer than all of them hold.</returns>
    /// <exception cref="ArgumentNullException">The segments are null.</exception>
    public int? PartsOf(params int[] segments)
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
