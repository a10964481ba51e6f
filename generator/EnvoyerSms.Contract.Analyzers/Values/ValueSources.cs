using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// Follows an expression to the values it may have: to the branches of conditionals, and behind a name to what was written to
/// it, where that was once. An unknown value is a source too; reading it gives no value.
/// </summary>
internal static class ValueSources
{
    // A chain of names this long is generated code; what it holds stays unknown.
    private const int MaxDepth = 16;

    /// <summary>Also the default of a parameter is followed: one value of many that the parameter may have.</summary>
    public static IEnumerable<ValueSource> Of(IOperation value) => Of(value, use: null, depth: 0, defaults: true);

    /// <summary>Every value is among these, if none of them is unknown.</summary>
    public static IEnumerable<ValueSource> All(IOperation value) => Of(value, use: null, depth: 0, defaults: false);

    /// <summary>The one source that a value has; null where there are several.</summary>
    public static IOperation? Single(IOperation value)
    {
        using var sources = All(value).GetEnumerator();
        return sources.MoveNext() && sources.Current.Origin is var origin && !sources.MoveNext() ? origin : null;
    }

    // Once a name was followed, the location to report is that name; a test may be between it and a default.
    private static IEnumerable<ValueSource> Of(IOperation value, IOperation? use, int depth, bool defaults)
    {
        if (depth == MaxDepth)
            return [new ValueSource(use ?? value, value)];
        switch (value)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return KnownConstant.Flag(choice.Condition) is { } isTrue
                    ? Branches([isTrue ? choice.WhenTrue : whenFalse])
                    : Branches([choice.WhenTrue, whenFalse]);
            case ISwitchExpressionOperation choice:
                return Branches(Reached(choice).Select(arm => arm.Value));
            case ICoalesceOperation choice:
                var left = Branches([choice.Value]).ToArray();
                return left.All(source => source.Origin.ConstantValue is { HasValue: true, Value: not null })
                    ? left
                    : left.Where(source => !KnownConstant.IsNull(source.Origin)).Concat(Branches([choice.WhenNull]));
            case IThrowOperation:
                return [];
            case IConversionOperation conversion when KeepsValue(conversion):
                return Of(conversion.Operand, use, depth, defaults);
            case IParameterReferenceOperation parameter when defaults && Writes.Default(parameter) is { } given:
                return Of(given, use, depth + 1, defaults);
            case var _ when Writes.Only(value) is { } written:
                return Of(written, use ?? value, depth + 1, defaults: false);
            default:
                return [new ValueSource(use ?? value, value)];
        }

        IEnumerable<ValueSource> Branches(IEnumerable<IOperation> branches) =>
            branches.SelectMany(branch => Of(branch, use, depth + 1, defaults));
    }

    // Of a constant that is compared with constants, the compiler knows which arm it takes.
    private static IEnumerable<ISwitchExpressionArmOperation> Reached(ISwitchExpressionOperation choice)
    {
        foreach (var arm in choice.Arms)
        {
            bool? matches =
                choice.Value.ConstantValue is { HasValue: true, Value: var value }
                && arm
                    is {
                        Guard: null,
                        Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true } other }
                    }
                    ? Equals(value, other.Value)
                    : null;
            if (matches != false)
                yield return arm;
            if (matches == true)
                yield break;
        }
    }

    // One that may cut a number is looked through only where the compiler has not worked out the result itself, and an
    // operator only if the framework's own types have it: what other conversions and operators do is not known.
    private static bool KeepsValue(IConversionOperation conversion) =>
        (conversion.OperatorMethod is not { } converter || Namespaces.IsSystem(converter))
        && (
            conversion.IsImplicit
            || (
                !conversion.ConstantValue.HasValue
                && (!conversion.Conversion.IsNumeric || conversion.Conversion.IsImplicit)
            )
        );
}
