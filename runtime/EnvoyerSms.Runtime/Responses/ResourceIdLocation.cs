namespace EnvoyerSms.Runtime.Responses;

/// <summary>Where the responses of an operation hold the resource id.</summary>
/// <param name="Element">Element under the root that holds the result; empty where the root does.</param>
/// <param name="Name">Element of the result; empty where there is none.</param>
internal readonly record struct ResourceIdLocation(byte[] Element, byte[] Name);
