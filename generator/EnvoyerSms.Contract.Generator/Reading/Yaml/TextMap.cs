using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>Offsets of one file to locations. Lines are counted as the compiler counts them, so that editors agree.</summary>
internal sealed class TextMap(ContractText source)
{
    private readonly string _text = source.Text;
    private readonly List<int> _lines = LinesOf(source.Text);
    private int _near;

    public TextLocation At(int start, int length)
    {
        var first = Math.Min(Math.Max(start, 0), _text.Length);
        var last = Math.Min(first + Math.Max(length, 0), _text.Length);
        var (from, to) = (LineOf(first), LineOf(last));
        return new TextLocation(source.Path, first, last - first, from, first - _lines[from], to, last - _lines[to]);
    }

    /// <summary>From <paramref name="start"/> to <paramref name="end"/>, but no further than the end of the line.</summary>
    public TextLocation OnOneLine(int start, int end)
    {
        var first = Math.Min(Math.Max(start, 0), _text.Length);
        return At(first, Math.Min(end, EndOfLine(first)) - first);
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

    // The last line that begins at the offset or before it. A file is read from its beginning to its end, so it is mostly that of
    // the last question, or the next one.
    private int LineOf(int offset)
    {
        if (Holds(_near, offset))
            return _near;
        if (Holds(_near + 1, offset))
            return ++_near;
        var found = _lines.BinarySearch(offset);
        return _near = found < 0 ? ~found - 1 : found;
    }

    private bool Holds(int line, int offset) =>
        line < _lines.Count && _lines[line] <= offset && (line + 1 == _lines.Count || offset < _lines[line + 1]);

    // Before the characters that break the line. Inside of CR LF a line has ended already.
    private int EndOfLine(int offset)
    {
        var line = LineOf(offset);
        if (line + 1 == _lines.Count)
            return _text.Length;
        var end = _lines[line + 1] - 1;
        return end > _lines[line] && _text[end] == '\n' && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private static List<int> LinesOf(string text)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            if (IsBreak(text[i]))
                lines.Add(i + 1);
        }
        return lines;
    }

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
