namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>The numbers of a rate limit.</summary>
/// <param name="OverLimit">HTTP status of the response to one request too many; null where the contract does not say.</param>
internal sealed record RateLimitShape(int Requests, int Minutes, int? OverLimit);
