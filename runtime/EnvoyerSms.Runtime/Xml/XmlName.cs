namespace EnvoyerSms.Runtime.Xml;

/// <summary>Where in the response a name is.</summary>
internal readonly struct XmlName(int start, int length)
{
    public readonly int Start = start;

    public readonly int Length = length;
}
