namespace EnvoyerSms.Contract.Tool.Tests;

/// <summary>A contract to change.</summary>
internal static class Library
{
    public const string File = "library.contract.yaml";
    public const string Baseline = "library.released.yaml";
    public const string Accepted = "library.accepted.yaml";

    public static string Text { get; } = Load();

    /// <summary>A text that was long enough is refused now.</summary>
    public static string Shorter { get; } = With("- { maxLength: 8 }", "- { maxLength: 6 }");

    public static string With(string before, string after) => With(Text, before, after);

    public static string With(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    public static string Raised(string text, string version) => With(text, "  version: 3.1.0", "  version: " + version);

    private static string Load()
    {
        using var stream = typeof(Library).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
