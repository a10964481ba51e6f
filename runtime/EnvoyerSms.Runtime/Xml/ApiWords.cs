using System.ComponentModel;
using System.Text;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>Words that responses are known to hold. A text that is one of them is not made into one more string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiWords
{
    private readonly string[] _words;
    private readonly byte[][] _utf8;

    /// <summary>Takes the words.</summary>
    /// <param name="words">The words; few, as each is compared with.</param>
    public ApiWords(params string[] words)
    {
        _words = words ?? throw new ArgumentNullException(nameof(words));
        _utf8 = new byte[words.Length][];
        for (var i = 0; i < words.Length; i++)
            _utf8[i] = Encoding.UTF8.GetBytes(words[i]);
    }

    internal string Get(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (text.SequenceEqual(_utf8[i]))
                return _words[i];
        }
        return Utf8Text.GetString(text);
    }
}
