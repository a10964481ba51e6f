using System.Reflection;

namespace EnvoyerSms.Testing.Tests.Recipes;

/// <summary>docs/testing.md shows the code of this folder, which is compiled and run as tests, and no other.</summary>
public sealed class PageTests
{
    private const string Page = "docs/testing.md";
    private const string Recipes = "tests/EnvoyerSms.Testing.Tests/Recipes";
    private const string Shop = "tests/EnvoyerSms.Testing.Shop/Program.cs";

    private static string Root { get; } =
        typeof(PageTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot")
            .Value!;

    [Fact]
    public void The_page_shows_code_that_is_run()
    {
        var code = Directory
            .GetFiles(Path.Combine(Root, Recipes), "*.cs")
            .Append(Path.Combine(Root, Shop))
            .Select(file => Unindented(Read(file)))
            .ToArray();
        var blocks = Read(Path.Combine(Root, Page)).Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0]);

        Assert.All(
            blocks,
            block =>
                Assert.True(
                    code.Any(file => file.Contains(Unindented(block), StringComparison.Ordinal)),
                    $"No test runs this code of {Page}:\n{block}"
                )
        );
    }

    [Fact]
    public void It_has_ten_recipes_and_each_shows_code()
    {
        var recipes = Read(Path.Combine(Root, Page)).Split("\n## ").Skip(1).ToArray();
        Assert.Equal(10, recipes.Length);
        Assert.All(recipes, recipe => Assert.Contains("```csharp\n", recipe, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string Unindented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.TrimStart()));
}
