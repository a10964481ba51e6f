namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>An element of a response that becomes a record.</summary>
internal sealed record TypeModel
{
    public required string Name { get; init; }
    public required EquatableArray<FieldModel> Fields { get; init; }
    public required Fact Fact { get; init; }
}

internal enum FieldType
{
    String,
    Integer,
    DateTime,
    Decimal,
    Boolean,
    Date,
    Duration,
    Enum,
    Type,
}

internal sealed record FieldModel
{
    public required string Name { get; init; }

    /// <summary>Paths, any of which is read; responses are known to spell one field in two ways. <see cref="ResponsePath"/> explains them.</summary>
    public required EquatableArray<string> Wire { get; init; }
    public required FieldType Type { get; init; }

    /// <summary>Name of the enum or type for <see cref="FieldType.Enum"/> and <see cref="FieldType.Type"/>; else empty.</summary>
    public required string TypeName { get; init; }

    /// <summary>Only for dates and times: pattern of yyyy, MM, dd, HH, mm, ss and literal characters, or one of <see cref="InstantFormats"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The words for true and false of a <see cref="FieldType.Boolean"/>; else none.</summary>
    public required EquatableArray<string> Words { get; init; }

    /// <summary>Only for <see cref="FieldType.Duration"/>.</summary>
    public required DurationUnit Unit { get; init; }
    public required bool Required { get; init; }

    /// <summary>
    /// The contract requires it, and an operation with an effect answers it too: the member may be null, and only a response to what reads
    /// must hold it.
    /// </summary>
    public bool IsDemanded { get; init; }

    /// <summary>An operation with an effect answers it: what cannot be read of it is left out.</summary>
    public bool IsAfterEffect { get; init; }

    /// <summary>It names what an operation makes.</summary>
    public bool IsResourceId { get; init; }

    /// <summary>White space around the text belongs to it, as in what a person wrote.</summary>
    public required bool AsWritten { get; init; }

    /// <summary>The element may stand any number of times; the member is a list.</summary>
    public required bool Repeated { get; init; }

    /// <summary>Belongs to a person: kept out of ToString and logs.</summary>
    public required bool Personal { get; init; }
    public required Fact Fact { get; init; }
}
