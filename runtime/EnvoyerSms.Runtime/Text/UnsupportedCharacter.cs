namespace EnvoyerSms;

/// <summary>A character of a text that GSM 03.38 does not have.</summary>
public readonly struct UnsupportedCharacter
{
    internal UnsupportedCharacter(int index, string character)
    {
        Index = index;
        Character = character;
    }

    /// <summary>Where in the text the character is, counted in UTF-16 units from 0.</summary>
    public int Index { get; }

    /// <summary>The character: one or, for a surrogate pair, two UTF-16 units.</summary>
    public string Character { get; }
}
