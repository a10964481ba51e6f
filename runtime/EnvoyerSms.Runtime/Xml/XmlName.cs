namespace EnvoyerSms.Runtime.Xml;

/// <summary>Where in the response a name is.</summary>
internal readonly struct XmlName(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}
