namespace EnvoyerSms.Architecture.Tests;

/// <summary>The house as it stands, read from the meaning of the code.</summary>
public sealed class FloorTests
{
    public static TheoryData<string> Products => [.. Product.All.Select(product => product.ToString())];

    [Theory]
    [MemberData(nameof(Products))]
    public void No_folder_comes_back_to_itself(string product) =>
        AssertNone(new FolderGraph(Arrows.Of(Find(product))).InCircles);

    [Fact]
    public void The_runtime_names_only_its_own_floor_and_those_below() =>
        AssertNone(Floors.OfRuntime.Upwards(Arrows.Of(Product.Runtime)));

    [Fact]
    public void The_generator_names_only_its_own_floor_and_those_below() =>
        AssertNone(Floors.OfGenerator.Upwards(Arrows.Of(Product.Generator)));

    [Fact]
    public void The_reference_names_only_its_own_floor_and_those_below() =>
        AssertNone(Floors.OfReference.Upwards(Arrows.Of(Product.Reference)));

    [Fact]
    public void The_simulator_names_only_its_own_floor_and_those_below() =>
        AssertNone(Floors.OfTheSimulator.Upwards(Arrows.Of(Product.Testing)));

    // A tool that knows no compiler is to read and compare contracts with them.
    [Fact]
    public void What_reads_and_compares_contracts_names_no_type_of_the_compiler() =>
        AssertNone(
            Arrows
                .Outside(Product.Generator, "Microsoft.CodeAnalysis")
                .Where(arrow => Floors.OfGenerator.IsUpTo(arrow.From, "Baselines"))
        );

    // Where the compiler guesses, arrows would be missing.
    [Theory]
    [MemberData(nameof(Products))]
    public void The_compiler_understands_the_sources(string product) => Assert.Empty(Find(product).Errors);

    private static void AssertNone(IEnumerable<Arrow> arrows)
    {
        var found = arrows.ToArray();
        Assert.True(found.Length == 0, $"\n{string.Join("\n", found.AsEnumerable())}");
    }

    private static Product Find(string name) => Product.All.Single(product => product.ToString() == name);
}
