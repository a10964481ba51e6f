using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Constants that are not texts: numbers, flags, null.</summary>
internal static class KnownConstant
{
    /// <summary>A whole number of any type, or the number of an enum member; null where it is not known.</summary>
    public static long? Number(IOperation origin) =>
        origin.ConstantValue is not { HasValue: true, Value: { } value }
            ? null
            : value switch
            {
                long number => number,
                int number => number,
                short number => number,
                sbyte number => number,
                byte number => number,
                ushort number => number,
                uint number => number,
                char number => number,
                ulong and <= long.MaxValue and var number => (long)number,
                _ => null,
            };

    /// <summary>The same of a value whose sources were not followed yet; null also where it has several.</summary>
    public static long? NumberBehind(IOperation value) =>
        ValueSources.Single(value) is { } origin ? Number(origin) : null;

    public static bool? Flag(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: bool flag } ? flag : null;

    public static bool IsNull(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: null }
        || origin.Kind == OperationKind.DefaultValue && origin.Type is { IsReferenceType: true };
}
