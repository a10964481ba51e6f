namespace EnvoyerSms.Runtime.Transport;

/// <summary>A handler of the HTTP client made a second request of a call.</summary>
internal sealed class SecondRequestException(string message) : InvalidOperationException(message);
