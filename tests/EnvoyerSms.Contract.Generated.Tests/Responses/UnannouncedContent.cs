namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>Bytes of which nobody says beforehand how many they are.</summary>
internal sealed class UnannouncedContent(byte[] bytes) : ByteArrayContent(bytes)
{
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
