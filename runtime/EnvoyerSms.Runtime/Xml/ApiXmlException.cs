namespace EnvoyerSms.Runtime.Xml;

/// <summary>The response is not XML that is accepted. Says why and where, and never what the response holds.</summary>
internal sealed class ApiXmlException(string reason, int offset)
    : Exception(FormattableString.Invariant($"{reason} (byte {offset})."))
{
    public string Reason { get; } = reason;

    /// <summary>Where the fault was found, in bytes from the beginning; of the UTF-8 form, where the response had another.</summary>
    public int Offset { get; } = offset;
}
