using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Replaces what the API has deprecated with the replacement that the contract names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacedMemberFix))]
internal sealed class ReplacedMemberFix() : ContractFix("CS0612", "CS0618", "CS0619")
{
    public override bool MayBreakCode => true;

    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel) =>
        Name(site.Node) is { } name
        && site.Model.GetSymbolInfo(name, cancel) is var found
        && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is { } symbol
        && Replacement.Of(symbol) is { } replacement
            ? [NodeEdit.Replace(site.Document, name, now => Rename((SimpleNameSyntax)now, replacement))]
            : [];

    // The compiler points at the whole access, of which the last name is obsolete.
    private static SimpleNameSyntax? Name(SyntaxNode node) =>
        node switch
        {
            SimpleNameSyntax name => name,
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax access => access.Name,
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            InvocationExpressionSyntax call => Name(call.Expression),
            ObjectCreationExpressionSyntax creation => Name(creation.Type),
            AssignmentExpressionSyntax assignment => Name(assignment.Left),
            _ => null,
        };

    private static SimpleNameSyntax Rename(SimpleNameSyntax name, string replacement) =>
        name.WithIdentifier(
            SyntaxFactory.Identifier(
                name.Identifier.LeadingTrivia,
                Identifiers.Write(replacement),
                name.Identifier.TrailingTrivia
            )
        );
}
