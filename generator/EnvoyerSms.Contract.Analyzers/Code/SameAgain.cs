using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Whether a call that a loop makes again is the same call.</summary>
internal static class SameAgain
{
    private const int MaxDepth = 8;

    /// <summary>What is sent may be something else each time, as when a loop goes through messages until one is taken.</summary>
    public static bool Differs(IInvocationOperation call, ITryOperation guarded)
    {
        var loop = Loop(guarded);
        return Receivers
            .Arguments(call)
            .Any(argument =>
                argument.Value.Type?.Name != "CancellationToken" && Differs(argument.Value, loop, depth: 0)
            );
    }

    private static bool Differs(IOperation value, IOperation loop, int depth) =>
        depth == MaxDepth || value.DescendantsAndSelf().Any(part => Changes(part, loop, depth));

    private static bool Changes(IOperation part, IOperation loop, int depth) =>
        part switch
        {
            ILocalReferenceOperation local => Writes.Only(local) is not { } written
                || loop.Syntax.Span.Contains(written.Syntax.Span) && Differs(written, loop, depth + 1),
            IInvocationOperation call => !GivesTheSame(call.TargetMethod),
            IPropertyReferenceOperation { Property.Name: "Current" } => true,
            _ => false,
        };

    // What a method of the user's own returns may differ. Of the framework's, queues and readers give something else each time.
    private static bool GivesTheSame(IMethodSymbol method) =>
        method.Name is "Format" or "Concat" or "Join" or "ToString" or "ToArray" or "ToList" or "Trim"
        || method.ContainingType?.Name is "Enumerable" or "String" or "Array" or "TimeSpan" or "DateTimeOffset";

    /// <summary>The nearest loop; around a jump back it is the whole body.</summary>
    public static IOperation Loop(IOperation guarded)
    {
        var around = guarded;
        while (around.Parent is { } parent && around is not ILoopOperation)
            around = parent;
        return around;
    }
}
