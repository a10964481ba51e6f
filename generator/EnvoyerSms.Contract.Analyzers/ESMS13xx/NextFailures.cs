using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What the compiler will say after the upgrade, with the change that is the reason.</summary>
internal static class NextFailures
{
    public static void Check(SemanticModelAnalysisContext context, NextSession session)
    {
        var failures = session.Upgraded.Failures(context.SemanticModel, context.CancellationToken);
        if (failures.IsEmpty)
            return;
        var cause = new FailureCause(session.Touched, context.SemanticModel, context.CancellationToken);
        foreach (var failure in failures)
        {
            var change = cause.Of(failure);
            var found = session.Report.Of(
                RuleOf(failure, change),
                failure.Location,
                change,
                change is null ? FixFacts.None : Names(failure, change),
                new LaterText(reader => $"{failure.Id} {failure.GetMessage(reader)}")
            );
            if (found is not null)
                context.ReportDiagnostic(found);
        }
    }

    private static DiagnosticDescriptor RuleOf(Diagnostic failure, Change? change) =>
        (failure.Id, change) switch
        {
            (_, null) => CallSiteRules.NextNotCompiled,
            // What keeps its old name as an alias still compiles.
            ("CS0612" or "CS0618", _) => CallSiteRules.NextDeprecated,
            (_, { } renamed) when renamed.IsRename() => CallSiteRules.NextRenamed,
            (_, { } demanded) when demanded.IsDemand() => CallSiteRules.NextRequired,
            (_, { IsRemoval: true }) => CallSiteRules.NextGone,
            _ => CallSiteRules.NextNotCompiled,
        };

    // The last name under the squiggle that bears the old one.
    private static FixFacts Names(Diagnostic failure, Change change) =>
        failure
            .Location.SourceTree!.GetRoot()
            .FindNode(failure.Location.SourceSpan, getInnermostNodeForTie: true)
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .Select(name => new FixFacts { OldName = name, NewName = change.Renamed(name) })
            .LastOrDefault(names => names.NewName is not null)
        ?? FixFacts.None;
}
