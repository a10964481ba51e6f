using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Demands what C# would demand if a member had one name alone: an alias cannot be <c>required</c>, nor can what it stands for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberNotGivenAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.MemberNotGiven);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (RequestSites.IsWritten(creation.Constructor))
            return;
        foreach (var member in symbols.Demands(creation.Type))
        {
            if (!Assigned(creation).Any(name => name == member.Name || name == member.Alias))
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        CallSiteRules.MemberNotGiven,
                        CreationNames.Location(creation),
                        member.Name,
                        member.Alias
                    )
                );
        }
    }

    private static IEnumerable<string> Assigned(IObjectCreationOperation creation) =>
        (creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            .OfType<ISimpleAssignmentOperation>()
            .Select(assignment => assignment.Target)
            .OfType<IPropertyReferenceOperation>()
            .Select(target => target.Property.Name);
}
