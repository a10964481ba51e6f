namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>A file of a baseline with the key that the build gave it: a baseline and what is accepted of it have the same.</summary>
internal sealed record Keyed<T>(string Key, T Value);
