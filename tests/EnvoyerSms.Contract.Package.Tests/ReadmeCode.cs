using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The C# blocks of a page, in order.</summary>
internal static partial class ReadmeCode
{
    public static string[] Blocks(string page) =>
        [
            .. CSharpBlock()
                .Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"))
                .Select(match => match.Groups["code"].Value),
        ];

    /// <summary>The block as printed, but talking to another address: the page shows the real service's default.</summary>
    public static string At(this string block, Uri baseAddress)
    {
        const string Options = "new EnvoyerSmsOptions\n{\n";
        Assert.Contains(Options, block, StringComparison.Ordinal);
        return block.Replace(
            Options,
            $"{Options}    BaseAddress = new Uri(\"{baseAddress}\"),\n",
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
