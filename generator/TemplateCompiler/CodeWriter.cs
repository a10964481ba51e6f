using System.Globalization;
using System.Text;
using Scriban.Parsing;

namespace TemplateCompiler;

/// <summary>C# text with indentation, and with <c>#line</c> where the compiler's errors should point into the template.</summary>
internal sealed class CodeWriter(string templatePath)
{
    private readonly StringBuilder _code = new();
    private int _depth;

    public void Line(string text) => _code.Append(' ', _depth * 4).Append(text).Append('\n');

    public void Open(string text)
    {
        Line(text);
        Open();
    }

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>A line of which <paramref name="expression"/> stands in the template at <paramref name="span"/>.</summary>
    public void Mapped(string before, string expression, string after, SourceSpan span)
    {
        var mapping = string.Create(
            CultureInfo.InvariantCulture,
            $"""#line ({span.Start.Line + 1},{span.Start.Column + 1})-({span.End.Line + 1},{span.End.Column + 2}) {_depth * 4 + before.Length} "{templatePath}" """
        );
        _code.Append(mapping.TrimEnd()).Append('\n');
        Line(before + expression + after);
        _code.Append("#line default\n");
    }

    public void Text(string text)
    {
        var lines = text.Split('\n');
        Line("output.Write(");
        _depth++;
        for (var i = 0; i < lines.Length; i++)
        {
            var isLast = i == lines.Length - 1;
            if (isLast && lines[i].Length == 0)
                break;
            var closes = isLast || (i == lines.Length - 2 && lines[^1].Length == 0);
            Line((i == 0 ? "" : "+ ") + Literal(isLast ? lines[i] : lines[i] + "\n") + (closes ? ");" : ""));
        }
        _depth--;
    }

    public override string ToString() => _code.ToString();

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append(@"\\"),
                '\n' => literal.Append("\\n"),
                < ' ' or > '~' => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => literal.Append(c),
            };
        }
        return literal.Append('"').ToString();
    }
}
