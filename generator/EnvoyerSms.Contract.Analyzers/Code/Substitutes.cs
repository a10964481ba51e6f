using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Calls that tell a substitute what to expect, or ask it what happened. Nothing is sent by them, so nothing is awaited.</summary>
internal static class Substitutes
{
    public static bool Hold(IOperation operation)
    {
        for (var around = operation; around is not null; around = around.Parent)
        {
            if (
                around is IInvocationOperation told
                    && Receivers.Of(told) is IInvocationOperation { TargetMethod: var giver }
                    && IsOfMockLibrary(giver)
                || around is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var taker } }
                    && IsOfMockLibrary(taker)
            )
                return true;
        }
        return false;
    }

    // Others hold what they expect in expression trees.
    private static bool IsOfMockLibrary(IMethodSymbol method) =>
        Namespaces.Outermost(method) is "NSubstitute" or "Rhino";
}
