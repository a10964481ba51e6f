using System;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds handlers that repeat HTTP requests below a client, which knows better which of them may be repeated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResilienceHandlerAnalyzer : CallSiteAnalyzer
{
    // These repeat unless they are told otherwise; the others do only as they are told.
    private static readonly ImmutableHashSet<string> Repeating = ImmutableHashSet.Create(
        "AddStandardHedgingHandler",
        "AddStandardResilienceHandler"
    );

    private static readonly ImmutableHashSet<string> Told = ImmutableHashSet.Create(
        "AddPolicyHandler",
        "AddResilienceHandler",
        "AddTransientHttpErrorPolicy"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.ResilienceHandler);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Repeats(call) && Receivers.Of(call) is { } receiver && IsOfClient(symbols, receiver) && !SaysWhat(call))
            context.ReportDiagnostic(
                Diagnostic.Create(CallSiteRules.ResilienceHandler, CallNames.Location(call), call.TargetMethod.Name)
            );
    }

    private static bool Repeats(IInvocationOperation call) =>
        Repeating.Contains(call.TargetMethod.Name)
        || (
            Told.Contains(call.TargetMethod.Name)
            && call.Arguments.Any(argument =>
                ValueSources.Of(argument.Value).Any(source => Repetition.IsAskedFor(source.Origin))
            )
        );

    // Also through calls on the same builder that came before.
    private static bool IsOfClient(ApiSymbols symbols, IOperation builder) =>
        ValueSources.Single(builder) switch
        {
            IPropertyReferenceOperation { Property: { Name: "HttpClientBuilder", ContainingType: var owner } } =>
                symbols.Types.IsBuilder(owner),
            IInvocationOperation { Type.Name: "IHttpClientBuilder" } before when Receivers.Of(before) is { } receiver =>
                IsOfClient(symbols, receiver),
            _ => false,
        };

    // Code that says what may be repeated is deliberate: … => o.Retry.DisableForUnsafeHttpMethods(), or a ShouldHandle.
    private static bool SaysWhat(IOperation call)
    {
        var statement = call;
        while (statement.Parent is not (null or IBlockOperation))
            statement = statement.Parent;
        return statement
            .Descendants()
            .Any(operation =>
                operation
                    is IInvocationOperation { TargetMethod.Name: "DisableFor" or "DisableForUnsafeHttpMethods" }
                        or IPropertyReferenceOperation { Property.Name: "ShouldHandle" }
            );
    }
}
