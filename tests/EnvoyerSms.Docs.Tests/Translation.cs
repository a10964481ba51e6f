namespace EnvoyerSms.Docs.Tests;

/// <summary>Where the pages in French are: below docs/fr with the name of the English one; the README stands beside it.</summary>
internal static class Translation
{
    private const string EnglishFolder = "docs/";
    private const string FrenchFolder = "docs/fr/";

    public static bool IsFrench(string path) =>
        path == Page.French.Path || path.StartsWith(FrenchFolder, StringComparison.Ordinal);

    public static string EnglishOf(string path)
    {
        if (!IsFrench(path))
            return path;
        return path == Page.French.Path ? Page.English.Path : EnglishFolder + path[FrenchFolder.Length..];
    }

    /// <summary>Whether an English page, by its path, is there in French.</summary>
    public static bool IsThere(string english) =>
        english == Page.English.Path
        || (
            english.StartsWith(EnglishFolder, StringComparison.Ordinal)
            && File.Exists(Path.Combine(Page.Root, FrenchFolder + english[EnglishFolder.Length..]))
        );

    /// <summary>The line below the title of a page that leads to the other language.</summary>
    public static string Link(Page page)
    {
        var name = Path.GetFileName(page.Path);
        return IsFrench(page.Path) ? $"\n\n[In English](../{name})\n" : $"\n\n[En français](fr/{name})\n";
    }
}
