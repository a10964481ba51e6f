using System;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>Offsets of one file to places. Lines are counted as the compiler counts them, so that editors agree.</summary>
internal sealed class TextMap(ContractText source)
{
    private readonly SourceText _text = SourceText.From(source.Text);

    public TextLocation At(int start, int length)
    {
        var first = Math.Min(Math.Max(start, 0), _text.Length);
        var last = Math.Min(first + Math.Max(length, 0), _text.Length);
        var from = _text.Lines.GetLinePosition(first);
        var to = _text.Lines.GetLinePosition(last);
        return new TextLocation(source.Path, first, last - first, from.Line, from.Character, to.Line, to.Character);
    }

    /// <summary>From <paramref name="start"/> to <paramref name="end"/>, but no further than the end of the line.</summary>
    public TextLocation OnOneLine(int start, int end)
    {
        var first = Math.Min(Math.Max(start, 0), _text.Length);
        var endOfLine = _text.Lines.GetLineFromPosition(first).End;
        return At(first, Math.Min(end, endOfLine) - first);
    }

    /// <summary>As <see cref="OnOneLine"/>, and where nothing stands there, the last visible character before it.</summary>
    public TextLocation Visible(int start, int end)
    {
        var location = OnOneLine(start, end);
        if (location.Length > 0)
            return location;
        var last = location.Start - 1;
        while (last > 0 && char.IsWhiteSpace(_text[last]))
            last--;
        return last < 0 ? At(location.Start, 1) : At(last, 1);
    }
}
