using System;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Types of the framework that hold a date, a time of day, or both. Named as they are there.</summary>
internal enum DateType
{
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
}

internal static class DateTypes
{
    /// <summary>Null for every other type.</summary>
    public static DateType? Of(ITypeSymbol? type) =>
        type is not null && Namespaces.IsSystem(type) && Enum.TryParse<DateType>(type.Name, out var known)
            ? known
            : null;

    public static DateType? OfNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? Of(nullable.TypeArguments[0])
            : Of(type);

    public static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan" } && Namespaces.IsSystem(type);
}
