namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    /// <summary>Reads the element's text unchanged, and leaves the element. A second, different text is a fault.</summary>
    public void ReadText(ref string? slot)
    {
        var text = ReadContent(isFlat: IsLenient);
        KeepText(ref slot, Decode(text));
    }

    /// <summary>Reads the element's text without the white space around it, as <see cref="ReadText"/> does.</summary>
    public void ReadTrimmedText(ref string? slot)
    {
        var text = XmlCharacters.Trim(ReadContent(isFlat: IsLenient));
        KeepText(ref slot, Decode(text));
    }

    /// <summary>Reads the texts of the element and of all in it, without the white space around them, unless there was a text before.</summary>
    internal void ReadFirstText(ref string? slot)
    {
        var text = XmlCharacters.Trim(ReadContent(isFlat: true));
        if (string.IsNullOrEmpty(slot))
            slot = Utf8Text.GetString(text);
    }

    /// <summary>Reads the element's text without the white space around it, often one of some words, as <see cref="ReadText"/> does.</summary>
    public void ReadWord(ref string? slot, ApiWords words) =>
        KeepText(ref slot, words.Get(XmlCharacters.Trim(ReadContent(isFlat: IsLenient))));

    /// <summary>As <see cref="ReadWord"/>, where the word decides and no element may be in it.</summary>
    internal void ReadStatus(ref string? slot, ApiWords words) =>
        KeepText(ref slot, words.Get(XmlCharacters.Trim(ReadContent())));

    // References may stand for more than ASCII.
    private readonly string Decode(ReadOnlySpan<byte> text) =>
        _isAscii && _pieces.IsEmpty ? Utf8Text.GetAscii(text) : Utf8Text.GetString(text);

    private readonly void KeepText(ref string? slot, string value)
    {
        if (slot is not null && !string.Equals(slot, value, StringComparison.Ordinal))
            FailConflict();
        slot = value;
    }

    private readonly void FailConflict() => Fail("An element comes twice with different values");
}
