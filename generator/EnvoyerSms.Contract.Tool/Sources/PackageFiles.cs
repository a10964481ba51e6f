using System.IO.Compression;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Tool.Sources;

/// <summary>The contract that a package carries. Nothing else of it is opened, and nothing is written.</summary>
internal static class PackageFiles
{
    private const string Folder = "contract/";
    private const long MostBytes = 1024 * 1024;

    /// <param name="name">Which is meant where there are several.</param>
    /// <exception cref="UnusableException">It is no package, or none with one such contract.</exception>
    public static ContractText Read(ToolHost host, string path, string? name)
    {
        var shown = host.Shown(path);
        try
        {
            using var package = ZipFile.OpenRead(path);
            var found = package.Entries.Where(IsContract).ToList();
            var entry = found.Count == 1 ? found[0] : found.FirstOrDefault(entry => entry.Name == name);
            if (entry is null)
                throw found.Count == 0 ? None(shown) : Several(shown, found.Count);
            using var stream = entry.Open();
            return new ContractText(
                $"{shown}/{entry.FullName}",
                ContractFiles.Read(stream, MostBytes) ?? throw TooLong(shown)
            );
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableException(
                $"There is no package '{shown}'; correct the path",
                $"Il n’y a pas de paquet « {shown} » ; corrigez le chemin"
            );
        }
        catch (InvalidDataException)
        {
            throw new UnusableException(
                $"'{shown}' is no package; name a .nupkg with a contract, or a contract",
                $"« {shown} » n’est pas un paquet ; nommez un .nupkg qui contient un contrat, ou un contrat"
            );
        }
    }

    private static bool IsContract(ZipArchiveEntry entry) =>
        entry.FullName == Folder + entry.Name
        && entry.Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.EndsWith(".accepted.yaml", StringComparison.OrdinalIgnoreCase);

    private static UnusableException None(string shown) =>
        new(
            $"The package '{shown}' has no contract in its folder 'contract'; name another one, or a contract",
            $"Le paquet « {shown} » n’a pas de contrat dans son dossier « contract » ; nommez-en un autre, ou un contrat"
        );

    private static UnusableException Several(string shown, int count) =>
        new(
            $"The package '{shown}' has {count} contracts, and none by the name of the other; unpack it and name one",
            $"Le paquet « {shown} » a {count} contrats, et aucun du nom de l’autre ; décompressez-le et nommez-en un"
        );

    private static UnusableException TooLong(string shown) =>
        new(
            $"The contract in '{shown}' is longer than 1 MiB; name another one",
            $"Le contrat de « {shown} » dépasse 1 Mio ; nommez-en un autre"
        );
}
