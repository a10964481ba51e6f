namespace EnvoyerSms.Runtime.Responses;

/// <summary>Where the responses of an operation name what the call made.</summary>
/// <param name="Element">Element under the root that holds the response; empty where the root does.</param>
/// <param name="Name">Element of the response; empty where there is none.</param>
internal readonly record struct ResourceIdLocation(byte[] Element, byte[] Name);
