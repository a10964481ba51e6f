using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>
/// Code in which each call by the short form, <c>client.SendAsync(…)</c>, is written as the static method that it is:
/// <c>Extensions.SendAsync(client, …)</c>. What is reported must be the same.
/// </summary>
internal sealed class StaticForm
{
    private const string Mark = "EnvoyerSms.Runtime.Metadata.ApiCallAttribute";

    // In order of their places, which do not overlap.
    private readonly List<(TextSpan Span, string Text)> _changes = [];
    private readonly List<(InvocationExpressionSyntax Call, SyntaxToken Name)> _calls = [];
    private readonly string _before;

    private StaticForm(string before) => _before = before;

    public string Code { get; private set; } = "";

    /// <summary>The files of a project; null where none of them has such a call.</summary>
    public static string[]? Of(string[] files)
    {
        var compilation = CallSites.Compile(files, besideSources: false);
        var forms = files.Select((_, at) => Of(compilation, compilation.SyntaxTrees[at])).ToArray();
        return forms.All(form => form is null) ? null : [.. forms.Zip(files, (form, file) => form?.Code ?? file)];
    }

    /// <summary>Null where there is no such call.</summary>
    public static StaticForm? Of(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var form = new StaticForm(tree.ToString());
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (
                call.Expression
                    is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access
                && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: { } method }
                && method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Mark)
            )
                form.Rewrite(call, access, method);
        }
        if (form._calls.Count == 0)
            return null;
        form.Code = form.Changed();
        return form;
    }

    /// <summary>Where in the rewritten code something stands that stood here.</summary>
    public TextSpan Map(TextSpan span)
    {
        foreach (var (call, name) in _calls)
        {
            // The name has moved before the client.
            if (span == name.Span)
                return new TextSpan(Map(call.SpanStart, isBefore: true) + Prefix(call, name).Length, name.Span.Length);
        }
        var isWhole = _calls.Any(item => item.Call.SpanStart == span.Start && item.Call.Span.End <= span.End);
        return TextSpan.FromBounds(Map(span.Start, isBefore: isWhole), Map(span.End, isBefore: true));
    }

    private string Prefix(InvocationExpressionSyntax call, SyntaxToken name)
    {
        var text = _changes.First(change => change.Span == new TextSpan(call.SpanStart, 0)).Text;
        return text[..^(name.Text.Length + 1)];
    }

    private void Rewrite(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, IMethodSymbol method)
    {
        var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var receiver = access.Expression;
        var open = call.ArgumentList.OpenParenToken;
        var arguments = call.ArgumentList.Arguments;
        var comma =
            arguments.Count == 0 ? ""
            : open.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? ","
            : ", ";
        _calls.Add((call, access.Name.Identifier));
        _changes.Add((new TextSpan(call.SpanStart, 0), $"{type}.{access.Name.Identifier.Text}("));
        _changes.Add((TextSpan.FromBounds(receiver.Span.End, open.Span.End), comma));
    }

    private int Map(int position, bool isBefore)
    {
        var moved = position;
        foreach (var (span, text) in _changes)
        {
            if (span.End < position || span.End == position && !(isBefore && span.Length == 0))
                moved += text.Length - span.Length;
        }
        return moved;
    }

    private string Changed()
    {
        var code = new StringBuilder(_before);
        foreach (var (span, text) in _changes.OrderByDescending(change => change.Span.Start))
            code.Remove(span.Start, span.Length).Insert(span.Start, text);
        return code.ToString();
    }
}
