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

    public static Page English { get; } = new("README.md");

    public static Page French { get; } = new("README.fr.md");

    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Root, Path)).ReplaceLineEndings("\n");

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

    public CodeBlock Block(string name) => Blocks.Single(block => block.Name == name);

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
            .Select(file => new Page(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .OrderBy(page => page.Path, StringComparer.Ordinal);

    [GeneratedRegex(
        "^(<!-- code: (?<name>[a-z0-9-]+) -->\n)?```(?<language>[a-z]*)\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

/// <summary>A block of code, with the name that a comment above it gives; empty where there is none.</summary>
internal sealed record CodeBlock(string Name, string Language, string Code);
