using System.Text;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Tool.Sources;

/// <summary>Contracts among the files of a folder, and the two files that lie beside each.</summary>
internal static class ContractFiles
{
    private const string Ending = ".contract.yaml";

    // The reader refuses what is longer; nothing is held that it would not look at.
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>The whole path of the contract that is meant.</summary>
    /// <exception cref="UnusableException">None, or more than one.</exception>
    public static string Find(ToolHost host, string? written)
    {
        if (written is not null)
            return host.PathOf(written);
        var found = In(host.Folder);
        if (found.Count == 0)
            found = In(Path.Combine(host.Folder, "contract"));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UnusableException(
                "There is no *.contract.yaml here or in the folder 'contract'; name the contract",
                "Il n’y a pas de *.contract.yaml ici ni dans le dossier « contract » ; nommez le contrat"
            ),
            _ => throw new UnusableException(
                $"There are {found.Count} contracts here, '{Path.GetFileName(found[0])}' among them; name the one that is meant",
                $"Il y a {found.Count} contrats ici, dont « {Path.GetFileName(found[0])} » ; nommez celui dont il s’agit"
            ),
        };
    }

    /// <summary><c>orders.contract.yaml</c> is released as <c>orders.released.yaml</c>.</summary>
    public static string BaselineOf(string contract) => Beside(contract, ".released.yaml");

    public static string AcceptedOf(string contract) => Beside(contract, ".accepted.yaml");

    /// <exception cref="UnusableException">It is not there, cannot be read, or is no text of a contract's size.</exception>
    public static ContractText Read(ToolHost host, string path)
    {
        var shown = host.Shown(path);
        try
        {
            if (Directory.Exists(path))
                throw Missing(shown);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new ContractText(shown, Read(stream, MostBytes) ?? throw TooLong(shown));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(shown);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException(
                $"'{shown}' cannot be read: {problem.Message}",
                $"« {shown} » est illisible : {problem.Message}"
            );
        }
    }

    /// <summary>All of a text, or null where there is more of it than is wanted. What is not UTF-8 is told by the reader.</summary>
    public static string? Read(Stream stream, long most)
    {
        var buffer = new MemoryStream();
        var block = new byte[81920];
        for (int length; (length = stream.Read(block)) > 0; )
        {
            if (buffer.Length + length > most)
                return null;
            buffer.Write(block, 0, length);
        }
        buffer.Position = 0;
        using var reader = new StreamReader(buffer, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static List<string> In(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal)]
            : [];

    private static string Beside(string contract, string ending)
    {
        var name = Path.GetFileName(contract);
        var stem = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
            ? name[..^Ending.Length]
            : Path.GetFileNameWithoutExtension(name);
        return Path.Combine(Path.GetDirectoryName(contract)!, stem + ending);
    }

    private static UnusableException Missing(string shown) =>
        new(
            $"There is no file '{shown}'; correct the path",
            $"Il n’y a pas de fichier « {shown} » ; corrigez le chemin"
        );

    public static UnusableException TooLong(string shown) =>
        new(
            $"'{shown}' is longer than a contract can be; name a contract",
            $"« {shown} » est plus long qu’un contrat ne peut l’être ; nommez un contrat"
        );
}
