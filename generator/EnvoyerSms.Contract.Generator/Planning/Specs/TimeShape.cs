namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>How the API reads instants, as far as call sites are concerned.</summary>
/// <param name="Earliest">The day of the oldest version, <c>yyyy-MM-dd</c>; empty where no version is dated.</param>
internal sealed record TimeShape(string Iana, string Windows, string Earliest);
