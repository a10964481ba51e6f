using System.Reflection;

namespace EnvoyerSms.Contract.Tool.Tests;

/// <summary>What lies beside the tool, and what it does for our own contract.</summary>
public sealed class ToolPackageTests
{
    [Fact]
    public void No_compiler_lies_beside_it()
    {
        var files = Directory
            .GetFiles(Metadata("ToolFolder"), "*.dll")
            .Select(file => Path.GetFileName(file)!)
            .ToList();
        Assert.Contains("EnvoyerSms.Contract.Generator.dll", files);
        Assert.DoesNotContain(files, file => file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "Microsoft.CodeAnalysis",
            File.ReadAllText(Path.Combine(Metadata("ToolFolder"), "EnvoyerSms.Contract.Tool.deps.json")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("impact.props")]
    [InlineData("impact.targets")]
    public void What_a_build_of_impact_imports_lies_beside_it(string file) =>
        Assert.True(File.Exists(Path.Combine(Metadata("ToolFolder"), file)));

    [Fact]
    public void Our_own_contract_is_no_further_than_its_version_says()
    {
        using var folder = new ToolFolder();
        var run = folder.Run("lint", Path.Combine(Metadata("ContractFolder"), "envoyersms.contract.yaml"));
        Assert.True(run.ExitCode == ExitCodes.Fine, run.Out + run.Error);
        Assert.Contains(" rules over ", run.Last, StringComparison.Ordinal);
    }

    internal static string Metadata(string key) =>
        typeof(ToolPackageTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key)
            .Value!;
}
