namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>The numbers of a rate limit.</summary>
/// <param name="Group">The group of operations that it counts; empty for all others.</param>
/// <param name="OverLimit">HTTP status of the response to one request too many; null where the contract does not say.</param>
internal sealed record RateLimitShape(string Group, int Requests, int Seconds, int? OverLimit);
