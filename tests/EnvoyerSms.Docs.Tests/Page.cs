using System.Reflection;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>A page of the repository, by its path from the root.</summary>
internal sealed partial record Page(string Path)
{
    public static string Root { get; } =
        typeof(Page)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    private static readonly string[] Folders = [".github", "contract", "docs", "samples"];
    private static readonly string[] Products = ["client", "generator", "runtime"];

    public static Page English { get; } = new("README.md");

    public static Page French { get; } = new("README.fr.md");

    public string Text { get; init; } = File.ReadAllText(System.IO.Path.Combine(Root, Path)).ReplaceLineEndings("\n");

    /// <summary>The text without its blocks of code.</summary>
    public string Prose => Fence().Replace(Text, "");

    public IReadOnlyList<CodeBlock> Blocks =>
        [
            .. Fence()
                .Matches(Text)
                .Select(fence => new CodeBlock(
                    fence.Groups["name"].Value,
                    fence.Groups["language"].Value,
                    fence.Groups["code"].Value
                )),
        ];

    public IEnumerable<string> Headings => Heading().Matches(Prose).Select(heading => heading.Groups["words"].Value);

    /// <summary>
    /// What links to headings end with. As the usual hosts make it: lower case, hyphens for spaces, other signs left out. A page that
    /// is written from a contract names its places itself, the same in every language.
    /// </summary>
    public IEnumerable<string> Anchors =>
        Headings
            .Select(heading => NoSign().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-'))
            .Concat(Named().Matches(Prose).Select(place => place.Groups["name"].Value));

    public CodeBlock Block(string name) => Blocks.Single(block => block.Name == name);

    /// <summary>Where a link of this page leads, from the root; without a path it stays on the page.</summary>
    public string Target(string path) =>
        path == ""
            ? Path
            : System
                .IO.Path.GetRelativePath(
                    Root,
                    System.IO.Path.GetFullPath(
                        System.IO.Path.Combine(Root, System.IO.Path.GetDirectoryName(Path)!, path)
                    )
                )
                .Replace('\\', '/');

    /// <summary>Every page that people read.</summary>
    public static IEnumerable<Page> All() =>
        Directory
            .GetFiles(Root, "*.md")
            .Concat(
                Folders
                    .Select(folder => System.IO.Path.Combine(Root, folder))
                    .Where(Directory.Exists)
                    .SelectMany(folder => Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
            )
            .Select(Of)
            .OrderBy(page => page.Path, StringComparer.Ordinal);

    /// <summary>The pages that packages show.</summary>
    public static IEnumerable<Page> OfPackages() =>
        Products
            .SelectMany(folder => Directory.GetDirectories(System.IO.Path.Combine(Root, folder)))
            .Select(project => System.IO.Path.Combine(project, "README.md"))
            .Where(File.Exists)
            .Select(Of);

    private static Page Of(string file) => new(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'));

    [GeneratedRegex(
        "^(<!-- code: (?<name>[a-z0-9-]+) -->\n)?```(?<language>[a-z]*)\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"(?<name>[^\"]+)\"></a>")]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoSign();
}

/// <summary>A block of code, with the name that a comment above it gives; empty where there is none.</summary>
internal sealed record CodeBlock(string Name, string Language, string Code);
