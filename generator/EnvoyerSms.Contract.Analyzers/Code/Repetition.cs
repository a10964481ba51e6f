using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code that creates a policy that repeats something.</summary>
internal static class Repetition
{
    /// <summary>Somewhere in this code stands a call by which a policy comes to repeat.</summary>
    public static bool IsAskedFor(IOperation code) =>
        Repeats(code.Type) || code.DescendantsAndSelf().OfType<IInvocationOperation>().Any(Repeats);

    private static bool Repeats(IInvocationOperation call) => Repeats(call.TargetMethod.Name) || Repeats(call.Type);

    private static bool Repeats(ITypeSymbol? type) => type is not null && Repeats(type.Name);

    // Method names of Polly, and of libraries built on it.
    private static bool Repeats(string name) =>
        name.IndexOf("Retry", StringComparison.Ordinal) >= 0 || name.IndexOf("Hedging", StringComparison.Ordinal) >= 0;
}
