using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What a constructor of a date or time is given.</summary>
internal sealed class DateParts
{
    private static readonly TimeSpan MaxOffset = TimeSpan.FromHours(14);

    private readonly IObjectCreationOperation _creation;

    private DateParts(IObjectCreationOperation creation, DateType type) => (_creation, Type) = (creation, type);

    public DateType Type { get; }

    public bool AreMissing => _creation.Arguments.IsEmpty;

    /// <summary>Null for what makes no date, and for dates of a calendar of their own.</summary>
    public static DateParts? Of(IOperation origin) =>
        origin is IObjectCreationOperation creation && DateTypes.Of(creation.Type) is { } type
            ? new DateParts(creation, type) is var parts && parts.Argument("calendar") is null
                ? parts
                : null
            : null;

    /// <summary>The expression of a part; null where the constructor takes none of this name.</summary>
    public IOperation? Argument(string name) =>
        _creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    /// <summary>A number that was given; null where it is not known, or not given.</summary>
    public long? Number(string name) => Argument(name) is { } given ? KnownConstant.NumberBehind(given) : null;

    public IEnumerable<DateFlaw> Flaws() => _creation.Arguments.SelectMany(FlawsOf);

    private IEnumerable<DateFlaw> FlawsOf(IArgumentOperation argument)
    {
        if (argument.Parameter?.Name is not { } name)
            return [];
        if (name == "offset")
            return ValueSources.Of(argument.Value).Select(OffsetFlaw).OfType<DateFlaw>();
        return DatePart.Of(name, Type, Number("year"), Number("month")) is { } part
            ? ValueSources.Of(argument.Value).Select(source => NumberFlaw(part, source)).OfType<DateFlaw>()
            : [];
    }

    private static DateFlaw? NumberFlaw(DatePart part, ValueSource source) =>
        KnownConstant.Number(source.Origin) is { } number && !part.Allows(number)
            ? new DateFlaw(part.Word, source, ConstraintMessages.Number(number), part.Remedy(number))
            : null;

    private static DateFlaw? OffsetFlaw(ValueSource source)
    {
        if (KnownSpan.Of(source.Origin) is not { } offset)
            return null;
        var remedy =
            offset.Duration() > MaxOffset ? "OffsetWithin"
            : offset.Ticks % TimeSpan.TicksPerMinute != 0 ? "OffsetInMinutes"
            : null;
        return remedy is null
            ? null
            : new DateFlaw(
                CallSiteWords.Find("DatePart_offset"),
                source,
                offset.ToString("c", CultureInfo.InvariantCulture),
                CallSiteWords.Find(remedy)
            );
    }
}
