namespace EnvoyerSms.Docs.Tests;

/// <summary>Where the pages in French are: below docs/fr with the name of the English one, or beside it, with the language in the name.</summary>
internal static class Translation
{
    private const string EnglishFolder = "docs/";
    private const string FrenchFolder = "docs/fr/";
    private const string EnglishEnd = ".en.md";
    private const string FrenchEnd = ".fr.md";

    public static bool IsFrench(string path) => IsInFolder(path) || path.EndsWith(FrenchEnd, StringComparison.Ordinal);

    public static string EnglishOf(string path)
    {
        if (IsInFolder(path))
            return EnglishFolder + path[FrenchFolder.Length..];
        if (!IsFrench(path))
            return path;
        var stem = path[..^FrenchEnd.Length];
        return Exists(stem + EnglishEnd) ? stem + EnglishEnd : $"{stem}.md";
    }

    /// <summary>Whether an English page, by its path, is there in French.</summary>
    public static bool IsThere(string english) =>
        Candidates(english).Any(french => Exists(french) && EnglishOf(french) == english);

    /// <summary>The line below the title of a page that leads to the other language.</summary>
    public static string Link(Page page)
    {
        var name = Path.GetFileName(page.Path);
        return IsFrench(page.Path) ? $"\n\n[In English](../{name})\n" : $"\n\n[En français](fr/{name})\n";
    }

    private static IEnumerable<string> Candidates(string english)
    {
        if (english.StartsWith(EnglishFolder, StringComparison.Ordinal))
            yield return FrenchFolder + english[EnglishFolder.Length..];
        if (english.EndsWith(EnglishEnd, StringComparison.Ordinal))
            yield return english[..^EnglishEnd.Length] + FrenchEnd;
        else
            yield return Path.ChangeExtension(english, FrenchEnd);
    }

    private static bool IsInFolder(string path) => path.StartsWith(FrenchFolder, StringComparison.Ordinal);

    private static bool Exists(string path) => File.Exists(Path.Combine(Page.Root, path));
}
