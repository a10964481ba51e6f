using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Everything that is made or called to get a value: everything calculated from a wrong date is wrong too.</summary>
internal static class DatePieces
{
    // Names may refer to names without end: static fields can even form a cycle.
    private const int MaxNames = 4;

    public static IEnumerable<ValueSource> Of(ValueSource value) => Of(value, MaxNames).Distinct();

    private static IEnumerable<ValueSource> Of(ValueSource value, int names) =>
        value
            .Origin.ChildOperations.Where(child => !RunsLater(child))
            .SelectMany(ValueSources.Of)
            .Where(inner => !inner.IsNamed || names > 0)
            .SelectMany(inner => Of(value.Inner(inner), inner.IsNamed ? names - 1 : names))
            .Prepend(value);

    // What a function does when it is called, if it is, is no part of the value.
    private static bool RunsLater(IOperation operation) =>
        operation is IAnonymousFunctionOperation or IDelegateCreationOperation;
}
