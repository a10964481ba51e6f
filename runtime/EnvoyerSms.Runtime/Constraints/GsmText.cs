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

    private static readonly byte[] Units = CreateUnits();

    /// <summary>Counts the units of a text and finds the characters that the alphabet does not have.</summary>
    /// <remarks>
    /// A character counts 1, one of the extension table (<c>^ { } \ [ ~ ] | €</c> and form feed) or a line break 2, be it
    /// LF, CR or CR LF. A character outside the alphabet counts 1 and is listed.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static GsmMeasure Measure(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        List<GsmOutsider>? outside = null;
        var units = 0;
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            var weight = Next(text, ref i);
            if (weight == 0)
                (outside ??= []).Add(new GsmOutsider(start, text.Substring(start, i - start)));
            units += weight == 0 ? 1 : weight;
        }
        return new GsmMeasure(units, outside);
    }

    internal static int CountUnits(string text)
    {
        var units = 0;
        for (var i = 0; i < text.Length; )
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
        if (character == '\r' && index < text.Length && text[index] == '\n')
            index++;
        else if (char.IsHighSurrogate(character) && index < text.Length && char.IsLowSurrogate(text[index]))
            index++;
        return character < Units.Length ? Units[character] : 0;
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
