using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Lengths of time that are written down.</summary>
internal static class KnownSpan
{
    // Larger sums need not be exact, and smaller ones do not overflow.
    private const long MaxNumber = 1_000_000_000_000_000;

    private static readonly Dictionary<string, long> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Days"] = TimeSpan.TicksPerDay,
        ["Hours"] = TimeSpan.TicksPerHour,
        ["Minutes"] = TimeSpan.TicksPerMinute,
        ["Seconds"] = TimeSpan.TicksPerSecond,
        ["Milliseconds"] = TimeSpan.TicksPerMillisecond,
        ["Microseconds"] = TimeSpan.TicksPerMillisecond / 1000,
        ["Ticks"] = 1,
    };

    /// <summary>Of a value whose sources were already followed; null where it is not known.</summary>
    public static TimeSpan? Of(IOperation origin) =>
        origin switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus
                when ValueSources.Single(minus.Operand) is { } negated => -Of(negated),
            _ when !DateTypes.IsTimeSpan(origin.Type) => null,
            IDefaultValueOperation => TimeSpan.Zero,
            IFieldReferenceOperation { Field: { Name: "Zero", ContainingType: var owner } }
                when DateTypes.IsTimeSpan(owner) => TimeSpan.Zero,
            IObjectCreationOperation creation => Sum(creation.Arguments, unit: ""),
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: var name, ContainingType: var owner } } call
                when name.StartsWith("From", StringComparison.Ordinal) && DateTypes.IsTimeSpan(owner) => Sum(
                call.Arguments,
                unit: name.Substring(4)
            ),
            _ => null,
        };

    // Each parameter is named after its unit; only the single one of FromHours and the like is not.
    private static TimeSpan? Sum(ImmutableArray<IArgumentOperation> arguments, string unit)
    {
        var sum = 0m;
        foreach (var argument in arguments)
        {
            if (
                argument.Parameter is not { Name: var name }
                || !Units.TryGetValue(name == "value" ? unit : name, out var ticks)
                || Number(argument.Value) is not { } number
            )
                return null;
            sum += number * ticks;
        }
        return Math.Abs(sum) <= TimeSpan.MaxValue.Ticks ? new TimeSpan((long)sum) : null;
    }

    private static decimal? Number(IOperation value) =>
        ValueSources.Single(value) switch
        {
            { ConstantValue: { HasValue: true, Value: double and > -MaxNumber and < MaxNumber and var number } } =>
                (decimal)number,
            { } origin when KnownConstant.Number(origin) is > -MaxNumber and < MaxNumber and var number => number,
            _ => null,
        };
}
