using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Policies of Polly around a call. Only one that is created in the same code is known to repeat.</summary>
internal static class RetryPolicies
{
    /// <summary>A call stands in a lambda that a policy runs again whatever its failure means.</summary>
    public static bool Repeat(ApiSymbols symbols, IInvocationOperation call)
    {
        for (var around = call.Parent; around is not null; around = around.Parent)
        {
            if (
                around
                    is IArgumentOperation
                    {
                        Parent: IInvocationOperation { TargetMethod: var method, Instance: { } policy },
                        Value: IDelegateCreationOperation
                    }
                && method.Name.StartsWith("Execute", StringComparison.Ordinal)
                && Namespaces.Outermost(method) == "Polly"
                && ValueSources.Single(policy) is { } made
                && Repeats(symbols, made)
            )
                return true;
        }
        return false;
    }

    private static bool Repeats(ApiSymbols symbols, IOperation made)
    {
        var calls = made.DescendantsAndSelf().OfType<IInvocationOperation>().ToArray();
        var handled = calls
            .Where(call => call.TargetMethod.Name is "Handle" or "Or" or "HandleInner" or "OrInner")
            .SelectMany(call => call.TargetMethod.TypeArguments)
            .ToArray();
        return calls.Any(Repetition.IsAskedFor)
            && !made.DescendantsAndSelf().OfType<IDelegateCreationOperation>().Any(Decides)
            && !FailureHandling.LooksAtOutcome(symbols, made)
            && (handled.Length == 0 || handled.Any(type => Failures.MayBeUnsettled(symbols, type)));
    }

    // … => e.StatusCode == …: whether it repeats is decided there.
    private static bool Decides(IDelegateCreationOperation lambda) =>
        lambda.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } result }
        && (
            result.SpecialType == SpecialType.System_Boolean
            || result is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] }
        );
}
