namespace EnvoyerSms;

/// <summary>What a run in batches asks for, each as HMAC-SHA256 in lower-case hexadecimal digits.</summary>
/// <param name="Call">Where its calls go, whose they are, and the values of the request but for the list.</param>
/// <param name="Items">The list, in its order.</param>
public sealed record ApiPlanHashes(ApiCallHashes Call, string Items);
