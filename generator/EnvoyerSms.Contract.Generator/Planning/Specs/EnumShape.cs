namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>As much of an enum as its users need: how it is made from a value of the wire.</summary>
internal sealed record EnumShape(string Name, bool IsNumeric);
