namespace EnvoyerSms.Benchmarks.Hostile;

/// <summary>A response that is meant to take long.</summary>
/// <param name="What">What it consists of.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Read">Reads it, to its end or to where it is refused.</param>
internal sealed record Attack(string What, int Size, Action Read);
