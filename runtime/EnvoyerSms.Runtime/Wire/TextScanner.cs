namespace EnvoyerSms.Runtime.Wire;

/// <summary>Takes a text apart from its beginning on. What does not fit stays where it is.</summary>
internal ref struct TextScanner(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The next byte; 0 at the end.</summary>
    public readonly byte Next => _rest.IsEmpty ? (byte)0 : _rest[0];

    public bool Skip(char sign)
    {
        if (Next != sign || IsAtEnd)
            return false;
        _rest = _rest.Slice(1);
        return true;
    }

    /// <summary>Passes over spaces; false where there is none.</summary>
    public bool SkipSpaces()
    {
        var before = _rest.Length;
        while (Skip(' ')) { }
        return _rest.Length < before;
    }

    /// <summary>A number of so many digits; -1 where there are fewer. More stay.</summary>
    public int Number(int least, int most)
    {
        var (number, length) = (0, 0);
        for (; length < most && Next is >= (byte)'0' and <= (byte)'9'; length++)
        {
            number = (number * 10) + (Next - '0');
            _rest = _rest.Slice(1);
        }
        return length < least ? -1 : number;
    }

    /// <summary>Which of some words of ASCII letters, in either case, comes next as a whole; -1 where none of them does.</summary>
    public int Word(ReadOnlySpan<string> words)
    {
        var length = 0;
        while (length < _rest.Length && (_rest[length] | 0x20) is >= 'a' and <= 'z')
            length++;
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsWord(_rest.Slice(0, length), words[i]))
                continue;
            _rest = _rest.Slice(length);
            return i;
        }
        return -1;
    }

    private static bool IsWord(ReadOnlySpan<byte> letters, string word)
    {
        if (letters.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if ((letters[i] | 0x20) != (word[i] | 0x20))
                return false;
        }
        return true;
    }
}
