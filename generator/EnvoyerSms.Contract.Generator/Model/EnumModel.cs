namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Named values of a field or parameter. Always open: a value that is not listed is kept as it came.</summary>
internal sealed record EnumModel
{
    public required string Name { get; init; }

    /// <summary>True where every value is a whole number: a C# enum. Else a struct over the string.</summary>
    public required bool IsNumeric { get; init; }
    public required EquatableArray<EnumValueModel> Values { get; init; }
    public required Fact Fact { get; init; }
}

/// <param name="Value">As on the wire.</param>
/// <param name="IsFinal">True where the API says that this value never changes again.</param>
internal sealed record EnumValueModel(string Name, string Value, bool IsFinal, Fact Fact);
