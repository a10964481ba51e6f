namespace EnvoyerSms.Runtime.Authentication;

/// <summary>Nobody signs in.</summary>
internal sealed class NoAuthentication() : ApiAuthentication([]);
