namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The tool <c>apicontract</c> as users install it.</summary>
public sealed class ContractToolTests(PackedPackages packages)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_compares_a_contract_with_its_baseline_and_with_a_package()
    {
        using var folder = new UserFolder(packages);
        string[] install = ["tool", "install", "EnvoyerSms.Contract.Tool", "--version", PackedPackages.Version];
        (await folder.RunAsync([.. install, "--tool-path", "tools"])).Succeeded();
        folder.Write("Été 1/orders.contract.yaml", OrdersContract.Text);
        var tool = Path.Combine(folder.Path, "tools", "apicontract");
        var project = Path.Combine(folder.Path, "Été 1");

        Task<CommandResult> RunAsync(params string[] arguments) => Command.RunAsync(tool, project, arguments, Limit);

        var released = await RunAsync("release");
        Assert.Equal(0, released.ExitCode);
        folder.Write(
            "Été 1/orders.contract.yaml",
            OrdersContract.Text.Replace("order/get", "order/read", StringComparison.Ordinal)
        );
        var lint = await RunAsync("lint", "--language", "fr");
        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("orders.contract.yaml(26,11): warning ESMS2104: ", lint.Output, StringComparison.Ordinal);
        Assert.Contains("référence 1.0.0.", lint.Output, StringComparison.Ordinal);

        var package = packages.FileOf("EnvoyerSms.Contract");
        var same = await RunAsync("diff", package, Path.Combine(Repository.Root, "contract/envoyersms.contract.yaml"));
        Assert.Equal(0, same.ExitCode);
        Assert.StartsWith("0 changes, 0 accepted; ", same.Output, StringComparison.Ordinal);
    }
}
