using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A value that code gives to a member of a client's options.</summary>
internal readonly record struct OptionsAssignment(
    OperationAnalysisContext Context,
    IPropertySymbol Member,
    IAssignmentOperation Assignment
)
{
    public static readonly OperationKind[] Kinds = [OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment];

    /// <summary>Null for an assignment to anything else, and for one that is only looked at.</summary>
    public static OptionsAssignment? Of(ApiSymbols symbols, OperationAnalysisContext context) =>
        context.Operation is IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
        && symbols.Types.IsOptions(target.Property.ContainingType)
        && !ExpressionTrees.Hold(assignment)
            ? new OptionsAssignment(context, target.Property, assignment)
            : null;

    /// <summary>Reports one of the values that the member may get.</summary>
    public void Report(DiagnosticDescriptor rule, ValueSource value, params object[] arguments) =>
        Context.ReportDiagnostic(
            Diagnostic.Create(rule, value.Location, value.Written is { } written ? [written] : null, arguments)
        );
}
