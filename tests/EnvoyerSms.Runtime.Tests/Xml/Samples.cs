namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>The document's responses, byte for byte as it prints them.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static IEnumerable<(string Name, byte[] Xml)> All =>
        Directory
            .GetFiles(Folder, "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
