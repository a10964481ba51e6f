using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Writes the name of the coming contract. It is for the moment of the upgrade: until the client is exchanged, the code does not compile.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NextRenamedFix))]
internal sealed class NextRenamedFix() : ContractFix(CallSiteRuleIds.NextRenamed)
{
    public override string Title(Diagnostic diagnostic) =>
        CodeFixWords.Find(Key, FixFacts.Of(diagnostic).NewName ?? "");

    // The last name under the squiggle with the old one in it.
    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel) =>
        site.Facts is { NewName: { } now, OldName: { } old }
        && site
            .Node.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .LastOrDefault(name => name.Identifier.ValueText == old)
            is { } written
            ?
            [
                NodeEdit.Replace(
                    site.Document,
                    written,
                    node =>
                        ((IdentifierNameSyntax)node).WithIdentifier(
                            SyntaxFactory.Identifier(
                                node.GetLeadingTrivia(),
                                Identifiers.Write(now),
                                node.GetTrailingTrivia()
                            )
                        )
                ),
            ]
            : [];
}
