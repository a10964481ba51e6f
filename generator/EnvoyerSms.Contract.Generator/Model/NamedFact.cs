namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>What is told of a thing, and the name that code knows it by.</summary>
internal sealed record NamedFact(string Name, Fact Fact);
