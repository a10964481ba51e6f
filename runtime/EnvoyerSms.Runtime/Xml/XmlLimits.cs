namespace EnvoyerSms.Runtime.Xml;

/// <summary>What a response may cost at most. The depth is limited by the room that <see cref="XmlCursor"/> is given.</summary>
internal sealed record XmlLimits
{
    /// <summary>Elements may stand so deep inside each other.</summary>
    public const int Depth = 16;

    /// <summary>One start tag may have so many attributes.</summary>
    public const int Attributes = 64;

    public static XmlLimits Default { get; } = new();

    /// <summary>The whole response, in bytes.</summary>
    public int Size { get; init; } = 1024 * 1024;

    /// <summary>One text that is read, in bytes of UTF-8 after references are resolved. What is passed over does not count.</summary>
    public int Text { get; init; } = 64 * 1024;

    /// <summary>Elements in the whole response.</summary>
    public int Elements { get; init; } = 100_000;
}
