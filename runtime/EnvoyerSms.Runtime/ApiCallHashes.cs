namespace EnvoyerSms;

/// <summary>Where a call goes, whose it is and what it asks for, each as HMAC-SHA256 in lower-case hexadecimal digits.</summary>
/// <param name="Address">The address of the API.</param>
/// <param name="Account">The credentials that are not secret.</param>
/// <param name="Request">The values of the request.</param>
public sealed record ApiCallHashes(string Address, string Account, string Request);
