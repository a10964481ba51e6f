using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code whose values reach nobody, or are wrong on purpose. It is asked only before something is reported.</summary>
internal static class NotSent
{
    public static bool Holds(IOperation operation) =>
        ExpressionTrees.Hold(operation)
        || Substitutes.Hold(operation)
        || Provocations.Hold(operation)
        || DeadCode.Holds(operation);
}
