namespace EnvoyerSms;

/// <summary>Counts text messages the way they are billed: in units of the GSM 03.38 alphabet.</summary>
public static partial class GsmText
{
    private const string Basic =
        "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // Written as an escape and the character, so two units. A line break is one unit of the alphabet but billed as two.
    private const string Double = "\f^{}\\[~]|€\n\r";

    private const byte One = 1;
    private const byte Two = 2;

    // A segment alone; one of several gives 7 units to a header that says which of them it is.
    internal const int UnitsOfOne = 160;
    internal const int UnitsOfEach = 153;

    // The header counts the segments in one byte.
    private const int MaxSegments = 255;

    private static readonly byte[] Units = CreateUnits();

    /// <summary>Counts the units and the billed segments of a text and finds the characters that the alphabet does not have.</summary>
    /// <remarks>
    /// <para>A character counts 1, one of the extension table (<c>^ { } \ [ ~ ] | €</c> and form feed) or a line break 2, be
    /// it LF, CR or CR LF. A character outside the alphabet counts 1 and is listed; so does a combining mark, as of an
    /// <c>é</c> that is written as two characters (<see cref="string.Normalize()"/> makes them one).</para>
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="reserved">Units that the service needs for what it appends, such as 19 for a line that says how to stop;
    /// 0 or more. They count as if the text had them.</param>
    /// <example>
    /// <code>var measure = GsmText.Measure("Soldes : -50 % [web]", reserved: 19);
    /// // measure.Units is 41, measure.Segments is 1, measure.Remaining is 119</code></example>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reserved"/> is negative.</exception>
    /// <exception cref="OverflowException">Text and reserve together take more units than an <see cref="int"/> holds.</exception>
    public static GsmMeasure Measure(string text, int reserved = 0)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (reserved < 0)
            throw new ArgumentOutOfRangeException(nameof(reserved), reserved, "No text takes less than 0 units.");
        List<UnsupportedCharacter>? unsupported = null;
        var units = 0;
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            var weight = Next(text, ref i);
            if (weight == 0)
                (unsupported ??= []).Add(new UnsupportedCharacter(start, text.Substring(start, i - start)));
            units += weight == 0 ? 1 : weight;
        }
        return new GsmMeasure(checked(units + reserved), unsupported);
    }

    /// <summary>The most units that so many segments hold: 160 for one, 153 for each of several.</summary>
    /// <param name="segments">The number of segments, 1 to 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no segments, or more than a network can join.</exception>
    public static int Capacity(int segments) =>
        segments switch
        {
            1 => UnitsOfOne,
            > 1 and <= MaxSegments => segments * UnitsOfEach,
            _ => throw new ArgumentOutOfRangeException(nameof(segments), segments, "A text has 1 to 255 segments."),
        };

    internal static int CountUnits(string text) => CountUnits(text, 0, text.Length);

    private static int CountUnits(string text, int start, int end)
    {
        var units = 0;
        for (var i = start; i < end; )
        {
            var weight = Next(text, ref i);
            units += weight == 0 ? 1 : weight;
        }
        return units;
    }

    // Moves past one character, or past CR LF; 0 for a character outside the alphabet.
    private static int Next(string text, ref int index)
    {
        var character = text[index++];
        // All but the rarest.
        if (character < Units.Length && character != '\r')
            return Units[character];
        var isTogether =
            index < text.Length
            && (character == '\r' ? text[index] == '\n' : char.IsSurrogatePair(character, text[index]));
        if (isTogether)
            index++;
        return character == '\r' ? Two : 0;
    }

    private static byte[] CreateUnits()
    {
        var units = new byte['€' + 1];
        foreach (var character in Basic)
            units[character] = One;
        foreach (var character in Double)
            units[character] = Two;
        return units;
    }
}
