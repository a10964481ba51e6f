using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code whose values are never sent, or are wrong on purpose. Checked only before something is reported.</summary>
internal static class NotSent
{
    public static bool Holds(IOperation operation) =>
        ExpressionTrees.Hold(operation)
        || Substitutes.Hold(operation)
        || Provocations.Hold(operation)
        || DeadCode.Holds(operation);
}
