using Scriban.Syntax;

namespace TemplateCompiler;

/// <summary>A template holds something that has no translation.</summary>
internal sealed class TemplateException(string message, int line, int column) : Exception(message)
{
    public TemplateException(string message, ScriptNode node)
        : this(message, node.Span.Start.Line, node.Span.Start.Column) { }

    /// <summary>0-based, as the parser counts.</summary>
    public int Line { get; } = line;

    public int Column { get; } = column;
}
