using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds lists that are too long for the one way to send that a client was made for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TooManyItemsForMethodAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.TooManyItemsForMethod);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            symbols.Call(call.TargetMethod)?.Request is null
            || Receivers.Of(call) is not { } client
            || Method(symbols, client) is not { } method
            || RequestSites.Sent(symbols, call) is not { } site
        )
            return;
        var report = new SiteReport(context, site);
        foreach (var member in site.Type.Members.Where(member => member.Kind is MemberKind.Texts or MemberKind.Values))
        {
            if (site.Value(member) is not { } value)
                continue;
            foreach (var source in ValueSources.Of(value))
                ListChecks.CheckFor(method, report, member, source);
        }
    }

    // A client keeps what its options said when it was made. Later changes of the options are not followed.
    private static string? Method(ApiSymbols symbols, IOperation client) =>
        Clients.Options(symbols, client) is { Creation.Initializer: { } initial } options
        && options.Values("Method").ToArray() is [var method]
        && method.Parent?.Parent == initial
        && ValueSources.Single(method) is IFieldReferenceOperation { Field: { IsConst: true, Name: var name } }
            ? name
            : null;
}
