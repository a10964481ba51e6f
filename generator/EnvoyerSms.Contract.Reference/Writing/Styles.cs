namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>Style sheets, which lie in the assembly.</summary>
internal static class Styles
{
    /// <summary>The name of the file that pages ask for.</summary>
    public const string File = "reference.css";

    /// <summary>The colours, and what the frame of any page shares.</summary>
    public static string Frame { get; } = Read("frame.css");

    /// <summary>The rest of the frame of a page of its own.</summary>
    public static string Site { get; } = Read("site.css");

    /// <summary>What a reference is made of, in whatever frame.</summary>
    public static string Parts { get; } = Read("parts.css");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Styles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
