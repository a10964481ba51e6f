using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

internal enum ParameterType
{
    String,

    /// <summary>A phone number: a string to the user, digits with country code on the wire.</summary>
    Phone,
    Integer,

    /// <summary>True is written as 1; false is left out.</summary>
    Flag,

    /// <summary>An instant, written in the API's time zone, in one field or split over several.</summary>
    DateTime,
    Decimal,

    /// <summary>One of two words; unlike a <see cref="Flag"/> it is sent for false too.</summary>
    Boolean,

    /// <summary>A day, without a time or a zone.</summary>
    Date,
    Duration,
    Enum,
}

/// <summary>How the items of a list are sent.</summary>
internal enum ListForm
{
    /// <summary>In one field, with a separator between them.</summary>
    Separator,

    /// <summary>Each in a field of its own.</summary>
    Fields,
}

/// <summary>Where a value travels.</summary>
internal enum ParameterPlace
{
    /// <summary>Among the fields of the form or of the query.</summary>
    Field,

    /// <summary>In the path, as a segment or a part of one.</summary>
    Path,

    /// <summary>As the value of a header.</summary>
    Header,
}

internal sealed record ParameterModel
{
    public required string Name { get; init; }

    /// <summary>One field, or for <see cref="ParameterType.DateTime"/> one or more; together they say the value.</summary>
    public required EquatableArray<WireModel> Wire { get; init; }
    public required ParameterPlace Place { get; init; }
    public required ParameterType Type { get; init; }

    /// <summary>Name of the enum for <see cref="ParameterType.Enum"/>; else empty.</summary>
    public required string TypeName { get; init; }
    public required bool Required { get; init; }

    /// <summary>The first version that did not need it any more; null where it is required, or never was.</summary>
    public ApiVersion? RequiredUntil { get; init; }

    /// <summary>A list.</summary>
    public required bool Repeated { get; init; }
    public required ListForm As { get; init; }

    /// <summary>Written raw between items in one field; else empty.</summary>
    public required string Separator { get; init; }

    /// <summary>The words for true and false of a <see cref="ParameterType.Boolean"/>; else none.</summary>
    public required EquatableArray<string> Words { get; init; }

    /// <summary>Only for <see cref="ParameterType.Duration"/>.</summary>
    public required DurationUnit Unit { get; init; }

    /// <summary>A <see cref="ParameterType.Phone"/> is sent with a plus in front.</summary>
    public required bool Plus { get; init; }

    /// <summary>CR LF and CR are written as LF.</summary>
    public required bool NormalizeLineBreaks { get; init; }

    /// <summary>Belongs to a person or is a secret: kept out of ToString, logs and messages.</summary>
    public required bool Personal { get; init; }

    /// <summary>What the API takes when the parameter is left out, for the docs; empty where not told.</summary>
    public required string Default { get; init; }
    public required MeasureModel? Measure { get; init; }

    /// <summary>What a user should know before setting it; empty where there is nothing.</summary>
    public required LocalizedText Caution { get; init; }

    /// <summary>The call whose response the value must come from; null where any value may be sent.</summary>
    public required RequiresModel? Requires { get; init; }
    public required EquatableArray<RuleModel> Rules { get; init; }
    public required Fact Fact { get; init; }

    /// <summary>Its member is never null. While an alias may give the value as well, no member can be asked for by itself.</summary>
    public bool IsNeverNull => Required && !Fact.HasAlias;

    /// <summary>The rules that limit the number of items whatever else is set.</summary>
    public IEnumerable<RuleModel> FixedLimits =>
        Rules.Where(rule =>
            rule
                is {
                    Kind: ApiRuleKind.MaxItems,
                    Advice: false,
                    When.Count: 0,
                    Unless.Count: 0,
                    Limit: > 0,
                    Until: null
                }
        );

    /// <summary>What is sent is a time of the API's zone.</summary>
    public bool IsInZone =>
        Type == ParameterType.DateTime && !(Wire.Count > 0 && InstantFormats.Contain(Wire[0].Format));
}

/// <param name="Name">As the contract has it: it may hold the place of an item, <c>{n}</c>.</param>
/// <param name="Format">Only for date and time: pattern of yyyy, MM, dd, HH, mm, ss and literal characters, or one of <see cref="InstantFormats"/>; else empty.</param>
/// <param name="Missing">Name of the error or detail that the API answers when the field is missing; empty where not told.</param>
internal sealed record WireModel(string Name, string Format, string Missing);

/// <summary>A call that was made with a flag set.</summary>
/// <param name="Flag">Flag parameter of the operation.</param>
internal sealed record RequiresModel(string Operation, string Flag);

/// <summary>How the length of a text is counted and billed.</summary>
/// <param name="Segments">Most units that 1, 2, 3 … billed segments hold.</param>
/// <param name="AppendedWhen">Flag parameter that makes the API append <paramref name="Appended"/>; empty where none.</param>
/// <param name="Appended">Text that the API adds; it takes its units from the same limit.</param>
internal sealed record MeasureModel(
    string Alphabet,
    EquatableArray<int> Segments,
    string AppendedWhen,
    string Appended
);
