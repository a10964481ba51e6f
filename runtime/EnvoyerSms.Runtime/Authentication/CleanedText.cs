using System.Text;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>A text of which parts are hidden; the text itself where none are.</summary>
/// <param name="text">The text.</param>
/// <param name="mark">Replaces what is hidden.</param>
internal struct CleanedText(string text, string mark)
{
    private StringBuilder? _cleaned;
    private int _copied;

    /// <summary>Hides a part, which begins where the part hidden before ends or further on.</summary>
    public void Hide(int start, int end)
    {
        _cleaned ??= new StringBuilder(text.Length);
        _cleaned.Append(text, _copied, start - _copied).Append(mark);
        _copied = end;
    }

    /// <summary>What is left to be shown.</summary>
    public override readonly string ToString() =>
        _cleaned is null ? text : _cleaned.Append(text, _copied, text.Length - _copied).ToString();
}
