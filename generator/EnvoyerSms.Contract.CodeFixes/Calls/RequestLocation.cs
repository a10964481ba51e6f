using EnvoyerSms.Contract.Analyzers;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>The request to which the value under a squiggle is given.</summary>
/// <param name="Operation">What makes the request: <c>new</c>, <c>with</c>, or a call that takes its members.</param>
/// <param name="Value">The expression that the member is given; the squiggle lies in it.</param>
internal sealed record RequestLocation(RequestSite Site, IOperation Operation, SyntaxNode Value)
{
    public static RequestLocation? Around(FixSite site) =>
        ApiSymbols.Of(site.Model.Compilation) is { } symbols
            ? site
                .Node.AncestorsAndSelf()
                .Select(node => site.Model.GetOperation(node))
                .OfType<IOperation>()
                .Select(operation => Find(symbols, operation, site.Node))
                .FirstOrDefault(location => location is not null)
            : null;

    private static RequestLocation? Find(ApiSymbols symbols, IOperation operation, SyntaxNode squiggle) =>
        RequestSites.Of(symbols, operation) is { } site
        && site.Given.Values.Select(value => value.Syntax).FirstOrDefault(value => value.Span.Contains(squiggle.Span))
            is { } given
            ? new RequestLocation(site, operation, given)
            : null;
}
