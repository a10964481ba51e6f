namespace EnvoyerSms.Simulator.Worlds;

/// <summary>A seed cannot be used: where it is wrong, and what to write instead.</summary>
internal sealed class SeedException(string message) : Exception(message);
