using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code of tests that is meant to fail: the values they expect to be refused are wrong on purpose.</summary>
internal static class Provocations
{
    public static bool Hold(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (
                around is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation made }
                && IsMeantToFail(made)
            )
                return true;
        }
        return false;
    }

    private static bool IsMeantToFail(IOperation lambda) =>
        lambda.Parent switch
        {
            IConversionOperation conversion => IsMeantToFail(conversion),
            // Assert.Throws(() => …), Record.Exception(() => …)
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } } => WantsFailure(name),
            // Func<Task> act = () => …; act.Should().Throw()
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Writes
                .Reads(lambda, local)
                .Any(IsMeantToFail) || Writes.Reads(lambda, local).Any(IsToldWhatItShould),
            _ => false,
        };

    private static bool IsToldWhatItShould(IOperation function) =>
        function.Parent switch
        {
            IConversionOperation conversion => IsToldWhatItShould(conversion),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Should" } } => true,
            _ => false,
        };

    private static bool WantsFailure(string name) =>
        name.StartsWith("Throw", StringComparison.Ordinal)
        || name.StartsWith("Should", StringComparison.Ordinal) && name.IndexOf("Throw", StringComparison.Ordinal) > 0
        || name is "Exception" or "ExceptionAsync" or "Catch" or "CatchAsync" or "Invoking" or "Awaiting";
}
