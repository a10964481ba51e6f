namespace EnvoyerSms.Runtime.Xml;

/// <summary>The largest sizes of a response that are allowed. The depth is limited by the space that <see cref="XmlCursor"/> is given.</summary>
internal sealed class XmlLimits
{
    /// <summary>How deep elements may be nested.</summary>
    public const int Depth = 16;

    /// <summary>How many attributes one start tag may have.</summary>
    public const int Attributes = 64;

    public static XmlLimits Default { get; } = new();

    /// <summary>The whole response, in bytes.</summary>
    public int Size { get; init; } = 1024 * 1024;

    /// <summary>One text that is read, in bytes of UTF-8 after references are resolved. What is passed over does not count.</summary>
    public int Text { get; init; } = 64 * 1024;

    /// <summary>Elements in the whole response.</summary>
    public int Elements { get; init; } = 100_000;
}
