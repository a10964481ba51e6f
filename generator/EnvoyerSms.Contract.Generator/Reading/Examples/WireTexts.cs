using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>Values of examples as the client writes and reads them, by the formats of the runtime.</summary>
internal static class WireTexts
{
    private static readonly Dictionary<string, ApiFormat<DateTimeOffset>> Instants = new(StringComparer.Ordinal)
    {
        [InstantFormats.UnixSeconds] = new UnixFormat(TimeSpan.TicksPerSecond),
        [InstantFormats.UnixMilliseconds] = new UnixFormat(TimeSpan.TicksPerMillisecond),
        [InstantFormats.Rfc1123] = new Rfc1123Format(),
        [InstantFormats.Iso8601] = new Iso8601Format(),
    };

    private static readonly DecimalFormat Decimals = new();

    /// <summary>What is sent for a value of these types, given as examples have it.</summary>
    public static string Sent(ParameterModel parameter, WireModel wire, string value) =>
        parameter.Type switch
        {
            ParameterType.Boolean => parameter.Words[value == "true" ? 0 : 1],
            ParameterType.Date when Day.Parse(value) is { } day => DateFormats.Write(day, wire.Format),
            ParameterType.DateTime when Instants.TryGetValue(wire.Format, out var format) => format.Write(
                DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)
            ),
            _ => value,
        };

    /// <summary>What the client reads, as examples have it, the same text for equal values; null where it cannot be read.</summary>
    public static string? Read(FieldModel field, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return field.Type switch
        {
            FieldType.Decimal => Decimals.TryRead(utf8, out var number) ? DecimalNumber.Normal(number) : null,
            FieldType.Boolean => new BooleanFormat(field.Words[0], field.Words[1]).TryRead(utf8, out var isTrue)
                ? isTrue
                    ? "true"
                    : "false"
                : null,
            FieldType.Date => DateFormats.Read(text, field.Format) is { } day ? Bounds.Print(day) : null,
            FieldType.Duration => Durations.Parse(text, field.Unit) is { } span
                ? Words.Number(span.Ticks / field.Unit.Ticks())
                : null,
            FieldType.DateTime when Instants.TryGetValue(field.Format, out var format) => format.TryRead(
                utf8,
                out var instant
            )
                ? Normal(instant)
                : null,
            FieldType.DateTime => DateFormats.Fits(text, field.Format) ? text : null,
            _ => text,
        };
    }

    /// <summary>The value of an example, so that equal values are equal texts.</summary>
    public static string Normal(FieldModel field, string value) =>
        field.Type switch
        {
            FieldType.Decimal when DecimalNumber.Parse(value) is { } number => DecimalNumber.Normal(number),
            FieldType.DateTime when InstantFormats.Contain(field.Format) => Normal(
                DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)
            ),
            _ => value,
        };

    private static string Normal(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
