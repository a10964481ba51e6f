using System.Text;
using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Contract.Reference.Writing;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Docs;

/// <summary>Where a reference is written. What somebody else wrote there stays.</summary>
internal sealed class DocsFolder(ToolHost host, string path)
{
    private const int Shown = 3;

    /// <summary>Writes all files, and nothing where one of them would take the place of another's.</summary>
    /// <exception cref="UnusableException">It would, or the folder is none.</exception>
    public void Write(IReadOnlyCollection<ReferenceFile> files)
    {
        if (File.Exists(path))
            throw new UnusableException(
                $"'{host.Shown(path)}' is a file; name a folder with --out",
                $"« {host.Shown(path)} » est un fichier ; nommez un dossier par --out"
            );
        var foreign = files.Select(file => PathOf(file.Path)).Where(IsForeign).ToList();
        if (foreign.Count > 0)
            throw Foreign(foreign);
        foreach (var file in files)
        {
            var target = PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            SafeFile.Write(target, file.Text);
        }
    }

    /// <summary>Deletes the pages of what the contract has no more, which were written here before.</summary>
    /// <returns>How many.</returns>
    public int DeleteOthers(IReadOnlyCollection<ReferenceFile> files)
    {
        var written = files.Select(file => PathOf(file.Path)).ToHashSet(StringComparer.Ordinal);
        var old = written
            .Where(file => Path.GetExtension(file) == ".html")
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.html"))
            .Where(file => !written.Contains(file) && !IsForeign(file))
            .ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private string PathOf(string name) => Path.Combine(path, name.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsForeign(string file)
    {
        if (Directory.Exists(file))
            return true;
        if (!File.Exists(file))
            return false;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var head = new char[1024];
        return !ReferenceMark.IsIn(new string(head, 0, reader.ReadBlock(head)));
    }

    private UnusableException Foreign(List<string> files)
    {
        var named = string.Join(", ", files.Take(Shown).Select(file => $"'{host.Shown(file)}'"));
        var french = string.Join(", ", files.Take(Shown).Select(file => $"« {host.Shown(file)} »"));
        var more = files.Count - Shown;
        return new UnusableException(
            $"These files were not written by 'apicontract docs', and stay as they are: {named}{(more > 0 ? $" and {more} more" : "")}; move them, or name another folder with --out",
            $"Ces fichiers n’ont pas été écrits par « apicontract docs », et restent tels quels : {french}{(more > 0 ? $" et {more} de plus" : "")} ; déplacez-les, ou nommez un autre dossier par --out"
        );
    }
}
