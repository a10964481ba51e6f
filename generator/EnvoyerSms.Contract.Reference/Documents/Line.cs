using System.Collections;
using System.Runtime.CompilerServices;

namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>Parts in their order, written as an interpolated string: <c>$"at least {new Verbatim("3")} of them"</c>.</summary>
#pragma warning disable CS0436 // Ours is meant: the attribute beside this file says of which others.
[InterpolatedStringHandler]
#pragma warning restore CS0436
internal sealed class Line : IReadOnlyList<Inline>
{
    private readonly List<Inline> _parts = [];

    public Line() { }

#pragma warning disable IDE0060 // The compiler gives them to every handler.
    public Line(int literalLength, int formattedCount) { }
#pragma warning restore IDE0060

    public int Count => _parts.Count;

    public Inline this[int index] => _parts[index];

    public static implicit operator Line(string words) => new Line().With(words);

    public static implicit operator Line(Inline part)
    {
        var line = new Line();
        line.AppendFormatted(part);
        return line;
    }

    /// <summary>The parts of all lines, with one between each two.</summary>
    public static Line Join(Line separator, IEnumerable<Line> lines)
    {
        var all = new Line();
        var isFirst = true;
        foreach (var line in lines)
        {
            if (!isFirst)
                all.AppendFormatted(separator);
            isFirst = false;
            all.AppendFormatted(line);
        }
        return all;
    }

    /// <summary>Words of ours.</summary>
    public void AppendLiteral(string words) => AppendFormatted(words);

    public void AppendFormatted(Inline part) => _parts.Add(part);

    public void AppendFormatted(Line line) => _parts.AddRange(line);

    /// <summary>Words of a contract, or made from it.</summary>
    public void AppendFormatted(string words)
    {
        if (words.Length > 0)
            _parts.Add(new Words(words));
    }

    public IEnumerator<Inline> GetEnumerator() => _parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Line With(string words)
    {
        AppendLiteral(words);
        return this;
    }
}
