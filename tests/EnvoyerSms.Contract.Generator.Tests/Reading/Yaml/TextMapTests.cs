using CsCheck;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Yaml;

/// <summary>The compiler's own text is the referee: editors show a problem where it says.</summary>
public sealed class TextMapTests
{
    [Fact]
    public void Lines_and_columns_are_those_of_the_compiler() =>
        Gen.String[Gen.Char["ab \r\n\u0085\u2028\u2029"], 0, 12]
            .Select(Gen.Int[-1, 14], Gen.Int[-1, 14])
            .Sample(
                (text, start, length) =>
                {
                    var referee = SourceText.From(text);
                    var location = new TextMap(new ContractText("a", text)).At(start, length);
                    var from = referee.Lines.GetLinePosition(location.Start);
                    var to = referee.Lines.GetLinePosition(location.Start + location.Length);
                    Assert.Equal(
                        (from.Line, from.Character, to.Line, to.Character),
                        (location.Line, location.Column, location.EndLine, location.EndColumn)
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void One_line_ends_where_the_compiler_ends_it() =>
        Gen.String[Gen.Char["ab \r\n\u0085\u2028\u2029"], 0, 12]
            .Select(Gen.Int[0, 12])
            .Sample(
                (text, start) =>
                {
                    var first = Math.Min(start, text.Length);
                    var end = SourceText.From(text).Lines.GetLineFromPosition(first).End;
                    var location = new TextMap(new ContractText("a", text)).OnOneLine(start, text.Length);
                    Assert.Equal(Math.Max(first, end), location.Start + location.Length);
                },
                iter: 20_000
            );
}
