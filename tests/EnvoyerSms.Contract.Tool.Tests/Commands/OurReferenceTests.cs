namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>The reference beside our own contract says what that says. <c>UPDATE_SNAPSHOTS=1</c> writes it anew.</summary>
public sealed class OurReferenceTests
{
    [Theory]
    [InlineData("reference.en.md")]
    [InlineData("reference.fr.md")]
    public void Is_that_of_the_contract(string file)
    {
        var contract = Path.Combine(ToolPackageTests.Metadata("ContractFolder"), "envoyersms.contract.yaml");
        using var folder = new ToolFolder();
        var run = folder.Run("docs", contract, "--out", ".");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        var committed = Path.Combine(Path.GetDirectoryName(contract)!, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.Copy(folder.Of(file), committed, overwrite: true);
        Assert.True(
            File.Exists(committed),
            $"There is no {file}; run with UPDATE_SNAPSHOTS=1 and read what it writes."
        );
        Assert.Equal(File.ReadAllText(committed).ReplaceLineEndings("\n"), folder[file]);
    }
}
