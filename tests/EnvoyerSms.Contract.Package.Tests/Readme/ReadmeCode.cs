using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The code of a page, each block by the name that a comment above it gives: <c>&lt;!-- code: first-message --&gt;</c>.</summary>
internal static partial class ReadmeCode
{
    public const string English = "README.md";
    public const string French = "README.fr.md";
    public const string GettingStarted = "docs/getting-started.md";
    public const string WhichPackage = "docs/which-package.md";

    /// <summary>The block of <see cref="WhichPackage"/> that is a web application for Native AOT.</summary>
    public const string NativeWeb = "native-web";

    public static string Block(string page, string name)
    {
        var blocks = NamedBlock().Matches(Read(page)).Where(match => match.Groups["name"].Value == name).ToList();
        Assert.True(blocks.Count == 1, $"{page} has {blocks.Count} blocks of code named '{name}'.");
        return blocks[0].Groups["code"].Value;
    }

    private static string Read(string page) =>
        File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");

    [GeneratedRegex(
        "^<!-- code: (?<name>[a-z0-9-]+) -->\n```[a-z]+\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex NamedBlock();
}
