namespace EnvoyerSms;

/// <summary>What <see cref="GsmText.Measure"/> found.</summary>
public readonly struct GsmMeasure
{
    private readonly IReadOnlyList<UnsupportedCharacter>? _unsupported;

    internal GsmMeasure(int units, IReadOnlyList<UnsupportedCharacter>? unsupported)
    {
        Units = units;
        _unsupported = unsupported;
    }

    /// <summary>How many units the text takes, those that were reserved included.</summary>
    public int Units { get; }

    /// <summary>How many segments the text is billed as: 1 up to 160 units, then one for each 153 begun.</summary>
    /// <remarks>This is the arithmetic of bills. A network never separates the two units of <c>€</c> or another character of the
    /// extension table, so a text full of them may travel in one segment more.</remarks>
    public int Segments => Units <= GsmText.UnitsOfOne ? 1 : 1 + ((Units - 1) / GsmText.UnitsOfEach);

    /// <summary>How many units more would be billed as the same number of segments.</summary>
    public int Remaining =>
        Units <= GsmText.UnitsOfOne
            ? GsmText.UnitsOfOne - Units
            : GsmText.UnitsOfEach - 1 - ((Units - 1) % GsmText.UnitsOfEach);

    /// <summary>The characters that GSM 03.38 does not have, in the order of the text. Each was counted as 1.</summary>
    public IReadOnlyList<UnsupportedCharacter> UnsupportedCharacters => _unsupported ?? [];

    /// <summary>How many segments the text is billed as where segments hold other than 160 and 153 units.</summary>
    /// <param name="capacities">The most units that 1, 2, 3 … segments hold, such as 160, 306, 459.</param>
    /// <returns>The number of segments; null when the text is longer than all of them hold.</returns>
    /// <exception cref="ArgumentNullException">The capacities are null.</exception>
    public int? SegmentsFor(params int[] capacities)
    {
        if (capacities is null)
            throw new ArgumentNullException(nameof(capacities));
        for (var i = 0; i < capacities.Length; i++)
        {
            if (Units <= capacities[i])
                return i + 1;
        }
        return null;
    }
}
