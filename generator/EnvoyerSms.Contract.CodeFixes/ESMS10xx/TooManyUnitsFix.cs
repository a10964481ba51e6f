using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Sets the flag that lets a text through.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TooManyUnitsFix))]
internal sealed class TooManyUnitsFix() : ContractFix(CallSiteRuleIds.TooManyUnits)
{
    public override bool MayBreakCode => true;

    public override string Title(Diagnostic diagnostic) => CodeFixWords.Find(Key, FixFacts.Of(diagnostic).Flag ?? "");

    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel)
    {
        if (site.Facts.Flag is not { } flag || RequestLocation.Around(site) is not { } location)
            return [];
        return location.Operation switch
        {
            IObjectCreationOperation { Initializer.Syntax: var initializer } => [Set(site, initializer, flag)],
            IWithOperation { Initializer.Syntax: var initializer } => [Set(site, initializer, flag)],
            IInvocationOperation call when RequestArguments.Of(call, location.Site.Type, flag) is { } arguments =>
            [
                NodeEdit.Replace(
                    site.Document,
                    arguments.Call,
                    now => arguments.Write((InvocationExpressionSyntax)now)
                ),
            ],
            _ => [],
        };
    }

    private static NodeEdit Set(FixSite site, SyntaxNode initializer, string flag) =>
        NodeEdit.Replace(site.Document, initializer, now => FlagAssignment.Set((InitializerExpressionSyntax)now, flag));
}
