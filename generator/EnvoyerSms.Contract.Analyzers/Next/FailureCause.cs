using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Which change makes code fail: the one about the nearest name to what the compiler points at.</summary>
internal sealed class FailureCause(TouchedSymbols touched, SemanticModel file, CancellationToken cancellation)
{
    // Of a local the expression that it has its type from is looked at, and of a local there too.
    private const int MaxLocals = 4;

    /// <summary>Null where no name there is of the client.</summary>
    public Change? Of(Diagnostic failure)
    {
        var sentence = failure.GetMessage(CultureInfo.InvariantCulture);
        var root = file.SyntaxTree.GetRoot(cancellation);
        var start = root.FindNode(failure.Location.SourceSpan, getInnermostNodeForTie: true);
        for (var node = start; node is not null; node = node.Parent)
        {
            if (Best(ChangesIn(node, MaxLocals), sentence) is { } change)
                return change;
            if (node is StatementSyntax or MemberDeclarationSyntax or BaseListSyntax)
                break;
        }
        return null;
    }

    private static Change? Best(IEnumerable<(Change Change, bool IsNear)> found, string sentence) =>
        found
            .OrderBy(cause => cause.Change.IsNamedIn(sentence) ? 0 : 1)
            .ThenBy(cause => (cause.Change.Rule.Kinds & ChangeKinds.Source) == 0)
            .ThenBy(cause => cause.IsNear)
            .Select(cause => cause.Change)
            .FirstOrDefault(change => change.Rule.Level > ChangeLevel.None);

    private IEnumerable<(Change Change, bool IsNear)> ChangesIn(SyntaxNode node, int locals) =>
        node.DescendantNodesAndSelf()
            .Where(part => part is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
            .SelectMany(part => ChangesOf(part, locals));

    private IEnumerable<(Change Change, bool IsNear)> ChangesOf(SyntaxNode name, int locals)
    {
        var info = file.GetSymbolInfo(name, cancellation);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            return [];
        if (symbol is ILocalSymbol local && locals > 0)
            return Origins(local).SelectMany(origin => ChangesIn(origin, locals - 1));
        var around = symbol.ContainingNamespace is { } space && touched.IsEmitted(symbol) ? touched.Of(space) : [];
        return touched
            .Of(symbol)
            .Select(change => (change, false))
            .Concat(touched.Near(symbol).Concat(around).Select(change => (change, true)));
    }

    private IEnumerable<SyntaxNode> Origins(ILocalSymbol local) =>
        local
            .DeclaringSyntaxReferences.Select(declared => declared.GetSyntax(cancellation))
            .Select(declared =>
                declared switch
                {
                    VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                    ForEachStatementSyntax loop => loop.Expression,
                    _ => null,
                }
            )
            .OfType<SyntaxNode>();
}
