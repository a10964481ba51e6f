namespace EnvoyerSms.Runtime;

/// <summary>Nobody signs in.</summary>
internal sealed class NoAuthentication() : ApiAuthentication([]);
