using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>One coming contract against one state of the project.</summary>
internal sealed class NextSession
{
    private NextSession(ApiSymbols symbols, ComingContract coming, TouchedSymbols touched, UpgradedProject upgraded) =>
        (Symbols, Coming, Touched, Upgraded, Report) = (symbols, coming, touched, upgraded, new NextReport(coming));

    public ApiSymbols Symbols { get; }
    public ComingContract Coming { get; }
    public TouchedSymbols Touched { get; }
    public UpgradedProject Upgraded { get; }
    public NextReport Report { get; }

    public EmittedNames Names => new(Coming.Before.Api.Name);

    /// <summary>An operation of today, and what becomes of it; null where it goes.</summary>
    public (OperationModel Before, OperationModel? After)? Operation(string name) =>
        Coming.Before.Operations.FirstOrDefault(operation => operation.Name == name) is { } before
            ? (
                before,
                Coming.After.Operations.FirstOrDefault(operation =>
                    operation.Name == NewName(["operations", name]) && operation.Fact.Removed is null
                )
            )
            : null;

    /// <summary>What a parameter of an operation will be called.</summary>
    public string NewName(string operation, string parameter) =>
        NewName(["operations", operation, "parameters", parameter]);

    /// <summary>The request of an operation as the coming client has it; null where the operation goes, or takes nothing any more.</summary>
    public RequestType? NextRequest(Compilation upgraded, string operation) =>
        Operation(operation)?.After is { } after
            ? ApiSymbols.Of(upgraded)?.Request(new ClientTypes(upgraded, Coming.After.Api).Request(after.Name))
            : null;

    private string NewName(string[] path) =>
        Coming
            .Comparison.Changes.FirstOrDefault(change =>
                change.IsRename() && TouchedSymbols.Keys(change.OldPath).SequenceEqual(path)
            )
            ?.NewValue
        ?? path[path.Length - 1];

    public static void Start(CompilationStartAnalysisContext context, ApiSymbols symbols, ComingContract coming)
    {
        var types = new ClientTypes(context.Compilation, coming.Before.Api);
        var atVersion = VersionOf(types.Client) is { } version ? coming.UpTo(version) : coming;
        var session = new NextSession(
            symbols,
            atVersion,
            new TouchedSymbols(atVersion.Before, types, atVersion.Comparison.Changes),
            new UpgradedProject(context.Compilation, context.Options, atVersion)
        );
        context.RegisterCompilationEndAction(end => end.ReportDiagnostic(session.Report.Summary()));
        if (types.Client is null)
            return;
        context.RegisterSemanticModelAction(file => NextFailures.Check(file, session));
        context.RegisterOperationAction(use => NextUses.Check(use, session), NextUses.Kinds);
        context.RegisterOperationAction(made => NextValues.Check(made, session), NextValues.Kinds);
    }

    // A client may have been made for an earlier version of the API than its contract describes.
    private static ApiVersion? VersionOf(INamedTypeSymbol? client) =>
        client
            ?.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "ApiClientAttribute")
            .Select(attribute => attribute.Positional<string>(1))
            .FirstOrDefault()
            is { } text
        && ApiVersion.TryParse(text, out var version)
            ? version
            : null;
}
