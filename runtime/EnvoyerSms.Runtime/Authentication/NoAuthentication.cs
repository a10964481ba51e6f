namespace EnvoyerSms.Runtime.Authentication;

/// <summary>No credentials are sent: the API asks for none.</summary>
internal sealed class NoAuthentication() : ApiAuthentication([]);
