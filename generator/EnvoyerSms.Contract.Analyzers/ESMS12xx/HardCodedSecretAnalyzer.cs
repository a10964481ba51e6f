using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds secrets that are written in code. No diagnostic shows one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedSecretAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.HardCodedSecret);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OptionsAssignment.Kinds);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        if (
            OptionsAssignment.Of(symbols, context) is not { Member: { } member } given
            || !symbols.Types.IsSecret(member.Type)
        )
            return;
        foreach (var source in ValueSources.Of(given.Assignment.Value).SelectMany(source => Wrapped(symbols, source)))
        {
            if (KnownText.Of(source.Origin) is { IsWhole: true, Text.Length: > 0 })
                given.Report(CallSiteRules.HardCodedSecret, source, member.Name);
        }
    }

    // The text that a secret is made from: by conversion, or by ApiSecret.FromString(…).
    private static IEnumerable<ValueSource> Wrapped(ApiSymbols symbols, ValueSource source) =>
        Text(symbols, source.Origin) is { } text ? ValueSources.Of(text).Select(source.Inner) : [];

    private static IOperation? Text(ApiSymbols symbols, IOperation secret) =>
        secret switch
        {
            IConversionOperation { OperatorMethod: not null, Type: var type, Operand: var text }
                when symbols.Types.IsSecret(type) => text,
            IInvocationOperation { TargetMethod.ContainingType: var type, Arguments: [{ Value: var text }] }
                when symbols.Types.IsSecret(type) => text,
            _ => null,
        };
}
