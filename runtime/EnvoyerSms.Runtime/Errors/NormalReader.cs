namespace EnvoyerSms.Runtime.Errors;

/// <summary>Gives the normal characters of a text one by one: forward or, as the rules are the same, backward.</summary>
internal ref struct NormalReader(ReadOnlySpan<char> text, bool fromEnd)
{
    private readonly ReadOnlySpan<char> _text = text;

    // A space at the beginning does not count, as a space before a dash does not.
    public char Current { get; private set; } = '-';

    /// <summary>How many characters of the text were read.</summary>
    public int Length { get; private set; }

    public bool MoveNext()
    {
        var start = Length;
        while (Length < _text.Length && char.IsWhiteSpace(Next))
            Length++;
        if (Length == _text.Length)
            return false;
        var c = IsDash(Next) ? '-' : char.ToLowerInvariant(Next);
        if (Length > start && !IsTight(c) && !IsTight(Current))
        {
            // One space for all of them; the character itself comes next.
            Current = ' ';
            return true;
        }
        Length++;
        Current = c;
        return true;
    }

    private readonly char Next => _text[fromEnd ? _text.Length - 1 - Length : Length];

    // Spaces around a dash or a colon differ from language to language.
    private static bool IsTight(char c) => c is '-' or ':';

    // Hyphen-minus, the hyphens and dashes of General Punctuation, the minus sign.
    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
