using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Works out an instant from the expression that makes it. Arithmetic with dates is not evaluated.</summary>
internal static class InstantReader
{
    private static readonly DateTime UnixEpoch = new(1970, 1, 1);

    /// <param name="origin">A value whose sources were already followed. Days are taken at midnight, and times on the first of all days.</param>
    public static KnownInstant? Read(IOperation origin) =>
        origin switch
        {
            IDefaultValueOperation => Least(origin),
            IFieldReferenceOperation { Field: { Name: "MinValue", ContainingType: var owner } }
                when DateTypes.Of(owner) is not null => Least(origin),
            IFieldReferenceOperation { Field: { Name: nameof(UnixEpoch), ContainingType: var owner } }
                when DateTypes.Of(owner) is not null => new KnownInstant(UnixEpoch, TimeSpan.Zero),
            IObjectCreationOperation => DateParts.Of(origin) is { } parts ? Made(origin, parts) : null,
            IInvocationOperation call when DateTypes.Of(call.TargetMethod.ContainingType) is not null => Returned(call),
            _ => null,
        };

    private static KnownInstant? Behind(IOperation? value) =>
        value is not null && ValueSources.Single(value) is { } origin ? Read(origin) : null;

    private static KnownInstant? Least(IOperation origin) =>
        DateTypes.Of(origin.Type) switch
        {
            null => null,
            DateType.DateTimeOffset => new KnownInstant(DateTime.MinValue, TimeSpan.Zero),
            _ => new KnownInstant(DateTime.MinValue, Offset: null),
        };

    private static KnownInstant? Made(IOperation origin, DateParts parts)
    {
        if (parts.AreMissing)
            return Least(origin);
        if (parts.Argument("ticks") is not null || parts.Flaws().Any())
            return null;
        var wall =
            parts.Argument("dateTime") is { } whole ? Behind(whole)
            : parts.Argument("date") is { } day ? Join(Behind(day), Behind(parts.Argument("time")))
            : FromNumbers(parts);
        if (parts.Argument("offset") is { } offset)
            return At(wall, ValueSources.Single(offset) is { } span ? KnownSpan.Of(span) : null);
        return parts.Argument("kind") is { } kind ? OfKind(wall, kind) : wall;
    }

    private static KnownInstant? Returned(IInvocationOperation call)
    {
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).ToArray();
        switch (call.TargetMethod.Name, arguments)
        {
            case ("ToDateTime", [var time]):
                return Join(Behind(call.Instance), Behind(time.Value));
            case ("ToDateTime", [var time, var kind]):
                return OfKind(Join(Behind(call.Instance), Behind(time.Value)), kind.Value);
            case ("SpecifyKind", [var value, var kind]):
                return OfKind(Behind(value.Value), kind.Value);
            case ("FromUnixTimeSeconds", [var count]):
                return SinceEpoch(count.Value, TimeSpan.TicksPerSecond);
            case ("FromUnixTimeMilliseconds", [var count]):
                return SinceEpoch(count.Value, TimeSpan.TicksPerMillisecond);
            default:
                return DateTexts.Of(call).ToArray() is [var text] ? text.Value : null;
        }
    }

    private static KnownInstant? FromNumbers(DateParts parts)
    {
        var isTime = parts.Type == DateType.TimeOnly;
        return
            Number("year", isTime ? 1 : null) is { } year
            && Number("month", isTime ? 1 : null) is { } month
            && Number("day", isTime ? 1 : null) is { } day
            && Number("hour", 0) is { } hour
            && Number("minute", 0) is { } minute
            && Number("second", 0) is { } second
            && Number("millisecond", 0) is { } millisecond
            ? new KnownInstant(new DateTime(year, month, day, hour, minute, second, millisecond), Offset: null)
            : null;

        int? Number(string name, int? otherwise) => parts.Argument(name) is null ? otherwise : (int?)parts.Number(name);
    }

    private static KnownInstant? Join(KnownInstant? day, KnownInstant? time) =>
        day is { } known && time is { } added
            ? new KnownInstant(known.Wall + added.Wall.TimeOfDay, known.Offset)
            : null;

    // One that has an offset already may be refused with another.
    private static KnownInstant? At(KnownInstant? wall, TimeSpan? offset) =>
        wall is { Offset: null } known && offset is not null ? new KnownInstant(known.Wall, offset) : null;

    private static KnownInstant? OfKind(KnownInstant? wall, IOperation kind) =>
        KnownConstant.NumberBehind(kind) is not { } number ? null
        : (DateTimeKind)number == DateTimeKind.Utc ? At(wall, TimeSpan.Zero)
        : At(wall, TimeSpan.Zero) is { } local ? new KnownInstant(local.Wall, Offset: null)
        : null;

    private static KnownInstant? SinceEpoch(IOperation count, long unit) =>
        KnownConstant.NumberBehind(count) is { } number
        && number >= -UnixEpoch.Ticks / unit
        && number <= (DateTime.MaxValue.Ticks - UnixEpoch.Ticks) / unit
            ? new KnownInstant(UnixEpoch.AddTicks(number * unit), TimeSpan.Zero)
            : null;
}
