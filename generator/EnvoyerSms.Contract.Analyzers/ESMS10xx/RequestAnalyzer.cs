using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Checks every value that code gives to a request, by the rules of its contract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CallSiteRules.OfValues.Add(CallSiteRules.Caution);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, symbols),
            OperationKind.ObjectCreation,
            OperationKind.With,
            OperationKind.Invocation
        );

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        if (RequestSites.Of(symbols, context.Operation) is not { } whole)
            return;
        var site = Templates.Sent(whole, context.Operation);
        var report = new SiteReport(context, site);
        foreach (var member in site.Type.Members)
        {
            if (site.Given.TryGetValue(member, out var value))
                RequestChecks.Check(report, member, value, symbols);
        }
        BetweenChecks.Check(report);
    }
}
