using System;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds addresses that a client refuses, because others on the network could read what is sent there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureAddressAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.InsecureAddress);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OptionsAssignment.Kinds);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        if (OptionsAssignment.Of(symbols, context) is not { Member.Name: "BaseAddress" } given)
            return;
        foreach (var source in ValueSources.Of(given.Assignment.Value))
        {
            if (source.Origin is not IObjectCreationOperation { Type: { Name: "Uri" }, Arguments: [var first, ..] })
                continue;
            foreach (var text in ValueSources.Of(first.Value))
            {
                if (Address(text.Origin) is { } address && IsRefused(symbols, address, given.Assignment))
                    given.Report(CallSiteRules.InsecureAddress, source.Inner(text), given.Member.Name, address.Scheme);
            }
        }
    }

    private static Uri? Address(IOperation text) =>
        KnownText.Of(text) is { IsWhole: true, Text: var address }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        // A path of a Unix machine is an address too, though only on such a machine.
        && address.TrimStart().StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase)
            ? uri
            : null;

    private static bool IsRefused(ApiSymbols symbols, Uri address, IAssignmentOperation assignment) =>
        ApiConstraints.Safety(address) switch
        {
            ApiAddressSafety.NotHttp => true,
            ApiAddressSafety.Readable => OptionsSite.Around(symbols, assignment) is { } options
                && options
                    .Values("AllowInsecureHttp")
                    .SelectMany(ValueSources.Of)
                    .All(allowed => KnownConstant.Flag(allowed.Origin) == false),
            _ => false,
        };
}
