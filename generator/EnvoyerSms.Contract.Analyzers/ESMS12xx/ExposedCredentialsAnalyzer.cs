using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Reports the contract's warning about a way to authenticate, where that way is chosen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExposedCredentialsAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.ExposedCredentials);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OptionsAssignment.Kinds);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        if (OptionsAssignment.Of(symbols, context) is not { } given)
            return;
        foreach (var source in ValueSources.Of(given.Assignment.Value))
        {
            if (
                source.Origin is IFieldReferenceOperation { Field: var choice }
                && symbols.Caution(choice) is { } caution
            )
                given.Report(CallSiteRules.ExposedCredentials, source, choice.Name, caution);
        }
    }
}
