namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>What one pass measured of one benchmark.</summary>
/// <param name="Pass">Which pass; figures of one pass were taken close together.</param>
/// <param name="Work">What is done: the class of benchmarks, with its parameters where it has some.</param>
/// <param name="By">Who does it.</param>
/// <param name="Nanoseconds">How long it takes.</param>
/// <param name="Bytes">What it allocates, or how large it is.</param>
internal sealed record Figure(int Pass, string Work, string By, double Nanoseconds, double Bytes);
