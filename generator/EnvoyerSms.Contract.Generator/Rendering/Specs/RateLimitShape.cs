namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>The numbers of a rate limit.</summary>
/// <param name="OverLimit">HTTP status of the answer to a request too many; null where the contract does not tell.</param>
internal sealed record RateLimitShape(int Requests, int Minutes, int? OverLimit);
