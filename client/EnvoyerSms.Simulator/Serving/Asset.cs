using System.Security.Cryptography;
using System.Text;
using EnvoyerSms.Contract.Reference;

namespace EnvoyerSms.Simulator.Serving;

// A file that pages use. It lies in the assembly, and its address changes with what it says.
internal sealed class Asset
{
    private const int VersionLength = 10;

    /// <param name="before">What stands before the file.</param>
    /// <param name="after">What follows it.</param>
    private Asset(string name, string contentType, string before = "", string after = "")
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(before));
        stream.CopyTo(bytes);
        bytes.Write(Encoding.UTF8.GetBytes(after));
        (Name, ContentType, Bytes) = (name, contentType, bytes.ToArray());
        Address = $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(Bytes.Span))[..VersionLength]}";
    }

    public static Asset Style { get; } =
        new("simulator.css", "text/css; charset=utf-8", EmbeddedReference.FrameStyle, EmbeddedReference.PartStyle);

    public static Asset Script { get; } = new("simulator.js", "text/javascript; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public static Asset OpenApi { get; } = new("openapi.json", "application/json; charset=utf-8");

    // Those below /assets/.
    public static IReadOnlyList<Asset> All { get; } = [Style, Script, Icon];

    public string Name { get; }

    public string ContentType { get; }

    public string Address { get; }

    public ReadOnlyMemory<byte> Bytes { get; }
}
