using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Where something stands in a contract file: values only, no syntax tree, so models stay comparable.</summary>
/// <param name="Line">0-based, as are the others; a <see cref="Location"/> counts so too.</param>
internal sealed record TextLocation(
    string Path,
    int Start,
    int Length,
    int Line,
    int Column,
    int EndLine,
    int EndColumn
)
{
    public Location ToLocation() =>
        Location.Create(
            Path,
            new TextSpan(Start, Length),
            new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn))
        );
}
