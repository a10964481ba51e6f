using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Tells instants from wall times by the expressions that make them. No zone is asked, least of all that of this machine.</summary>
internal static class TimeOrigins
{
    // Fields can be calculated from each other without end.
    private const int MaxDepth = 16;

    /// <param name="origin">A value whose sources were already followed.</param>
    public static TimeOrigin Read(IOperation origin) => Read(origin, depth: 0);

    /// <summary>Of any value: a wall time, if one of those that it may have is one.</summary>
    public static TimeOrigin Behind(IOperation? value, int depth)
    {
        if (value is null || depth == MaxDepth)
            return TimeOrigin.Unknown;
        var origins = ValueSources.All(value).Select(source => Read(source.Origin, depth + 1)).Distinct().ToArray();
        return origins switch
        {
            [var one] => one,
            _ when origins.Contains(TimeOrigin.Wall) => TimeOrigin.Wall,
            _ when origins.Contains(TimeOrigin.Unknown) => TimeOrigin.Unknown,
            _ => TimeOrigin.Instant,
        };
    }

    private static TimeOrigin Read(IOperation origin, int depth) =>
        origin switch
        {
            IDefaultValueOperation => TimeOrigin.Instant,
            _ when KnownConstant.IsNull(origin) => TimeOrigin.Instant,
            IObjectCreationOperation creation when DateTypes.Of(creation.Type) is { } type => Made(
                creation,
                type,
                depth
            ),
            IPropertyReferenceOperation property => Property(property, depth) ?? OfType(origin),
            // UnixEpoch, and the ends of the calendar.
            IFieldReferenceOperation { Field.ContainingType: { } owner } when DateTypes.Of(owner) is not null =>
                TimeOrigin.Instant,
            IBinaryOperation { LeftOperand: var left } when DateTypes.OfNullable(left.Type) is not null => Behind(
                left,
                depth
            ),
            IInvocationOperation call => Returned(call, depth) ?? OfType(origin),
            ILocalReferenceOperation { Local: var local }
                when ParsedTexts.Into(local, origin.SemanticModel!) is { } call => ParsedTexts.Read(call),
            _ => OfType(origin),
        };

    private static TimeOrigin OfType(IOperation origin) =>
        DateTypes.OfNullable(origin.Type) == DateType.DateTime ? TimeOrigin.Unknown : TimeOrigin.Instant;

    private static TimeOrigin Made(IObjectCreationOperation creation, DateType type, int depth)
    {
        var arguments = creation.Arguments;
        if (arguments.IsEmpty)
            return TimeOrigin.Instant;
        if (type != DateType.DateTimeOffset)
            return Argument("kind") is { } kind ? OfKind(kind, TimeOrigin.Wall) : TimeOrigin.Wall;
        return Argument("offset") is { } offset
            ? IsOfMachine(offset, depth)
                ? TimeOrigin.Wall
                : TimeOrigin.Instant
            : Behind(Argument("dateTime"), depth);

        IOperation? Argument(string name) =>
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
    }

    // An offset that is the machine's says of a wall time no more than none.
    private static bool IsOfMachine(IOperation offset, int depth) =>
        ValueSources.Single(offset) switch
        {
            IPropertyReferenceOperation { Property.Name: "Offset", Instance: { } whose } => Behind(whose, depth)
                == TimeOrigin.Now,
            IPropertyReferenceOperation { Property.Name: "BaseUtcOffset", Instance: { } zone } => ZoneName(zone)
                == "Local",
            IInvocationOperation { TargetMethod.Name: "GetUtcOffset", Instance: { } zone } => ZoneName(zone) == "Local",
            _ => false,
        };

    private static TimeOrigin? Property(IPropertyReferenceOperation property, int depth)
    {
        var owner = property.Property.ContainingType;
        if (owner is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return Behind(property.Instance, depth);
        var type = DateTypes.Of(owner);
        return (type, property.Property.Name) switch
        {
            (DateType.DateTime, "Today") => TimeOrigin.Wall,
            (DateType.DateTime or DateType.DateTimeOffset, "Now") => TimeOrigin.Now,
            (DateType.DateTime or DateType.DateTimeOffset, "UtcNow") => TimeOrigin.Instant,
            (DateType.DateTime, "Date") => Behind(property.Instance, depth) is var whole and not TimeOrigin.Now
                ? whole
                : TimeOrigin.Wall,
            (DateType.DateTimeOffset, "Date") => TimeOrigin.Wall,
            // Without its offset a time is the machine's; that of now is.
            (DateType.DateTimeOffset, "DateTime") => Behind(property.Instance, depth) == TimeOrigin.Now
                ? TimeOrigin.Now
                : TimeOrigin.Wall,
            (DateType.DateTimeOffset, "UtcDateTime" or "LocalDateTime") => Behind(property.Instance, depth),
            _ => null,
        };
    }

    private static TimeOrigin? Returned(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType;
        if (ParsedTexts.Reads(method))
            return ParsedTexts.Read(call);
        if (owner is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return Behind(call.Instance, depth);
        if (Namespaces.IsSystem(owner) && owner.Name == "TimeProvider")
            return method.Name == "GetLocalNow" ? TimeOrigin.Now : TimeOrigin.Instant;
        if (Namespaces.IsSystem(owner) && owner.Name == "TimeZoneInfo")
            return Converted(call, depth);
        return DateTypes.Of(owner) switch
        {
            DateType.DateTime when method.IsStatic => FromNumber(call, depth),
            DateType.DateTime when method.Name == "ToLocalTime" => Behind(call.Instance, depth) is TimeOrigin.Unknown
                ? TimeOrigin.Unknown
                : TimeOrigin.Now,
            DateType.DateTime or DateType.DateTimeOffset when !method.IsStatic => Behind(call.Instance, depth),
            DateType.DateOnly when method.Name == "ToDateTime" => Argument(call, "kind") is { } kind
                ? OfKind(kind, TimeOrigin.Wall)
                : TimeOrigin.Wall,
            _ => null,
        };
    }

    private static TimeOrigin? FromNumber(IInvocationOperation call, int depth) =>
        call.TargetMethod.Name switch
        {
            "SpecifyKind" when Argument(call, "kind") is { } kind => OfKind(
                kind,
                Behind(Argument(call, "value"), depth) == TimeOrigin.Now ? TimeOrigin.Now : TimeOrigin.Wall
            ),
            "FromOADate" => TimeOrigin.Wall,
            "FromFileTime" => TimeOrigin.Now,
            "FromFileTimeUtc" => TimeOrigin.Instant,
            _ => null,
        };

    // A DateTime of another zone says no longer of which it is.
    private static TimeOrigin? Converted(IInvocationOperation call, int depth)
    {
        var given = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        if (given is null || DateTypes.OfNullable(call.Type) is not { } type)
            return null;
        if (type == DateType.DateTimeOffset)
            return Behind(given, depth);
        if (call.TargetMethod.Name == "ConvertTimeToUtc")
            return Argument(call, "sourceTimeZone") is { } from && ZoneName(from) != "Local"
                ? TimeOrigin.Instant
                : Behind(given, depth);
        return Argument(call, "destinationTimeZone") is { } to
            ? ZoneName(to) switch
            {
                "Utc" => Behind(given, depth),
                "Local" => TimeOrigin.Now,
                _ => TimeOrigin.Wall,
            }
            : TimeOrigin.Wall;
    }

    private static TimeOrigin OfKind(IOperation kind, TimeOrigin ofMachine) =>
        KnownConstant.NumberBehind(kind) switch
        {
            null => TimeOrigin.Unknown,
            (long)DateTimeKind.Utc => TimeOrigin.Instant,
            _ => ofMachine,
        };

    private static string? ZoneName(IOperation zone) =>
        ValueSources.Single(zone) is IPropertyReferenceOperation { Property: { IsStatic: true, Name: var name } }
            ? name
            : null;

    private static IOperation? Argument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}
