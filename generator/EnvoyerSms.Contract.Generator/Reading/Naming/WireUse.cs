using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>A name on the wire, and what it belongs to.</summary>
internal sealed record WireUse(string Owner, YamlScalar Wire);
