using System.Text;

namespace EnvoyerSms.Runtime;

/// <summary>
/// A message as people read it: kinds of dashes, spaces, case and a period at the end make no difference. Each of its characters
/// knows where it stood in the text.
/// </summary>
internal sealed class NormalText
{
    private readonly string _raw;
    private readonly List<int> _origins = [];

    public NormalText(string raw)
    {
        _raw = raw;
        Text = Normalize();
    }

    public string Text { get; }

    public bool StartsWith(NormalText other) => Text.StartsWith(other.Text, StringComparison.Ordinal);

    public bool EndsWith(NormalText other) => Text.EndsWith(other.Text, StringComparison.Ordinal);

    public bool Equals(NormalText other) => Text == other.Text;

    /// <summary>The part of the raw text from one normal character to before another.</summary>
    public string Raw(int start, int end) =>
        start >= end ? "" : _raw.Substring(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    private string Normalize()
    {
        var text = new StringBuilder(_raw.Length);
        var spaceBefore = false;
        var wasTight = true;
        for (var i = 0; i < _raw.Length; i++)
        {
            if (char.IsWhiteSpace(_raw[i]))
            {
                spaceBefore = true;
                continue;
            }
            var c = IsDash(_raw[i]) ? '-' : char.ToLowerInvariant(_raw[i]);
            // Spaces around a dash or a colon are a matter of the writer's language.
            var isTight = c is '-' or ':';
            if (spaceBefore && !isTight && !wasTight)
                Append(text, ' ', i);
            Append(text, c, i);
            (spaceBefore, wasTight) = (false, isTight);
        }
        while (text.Length > 0 && text[text.Length - 1] is '.' or ' ')
            text.Length--;
        return text.ToString();
    }

    private void Append(StringBuilder text, char c, int origin)
    {
        text.Append(c);
        _origins.Add(origin);
    }

    // Hyphen-minus, the hyphens and dashes of General Punctuation, the minus sign.
    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
