namespace EnvoyerSms.Hosts.Tests;

/// <summary>The netstandard2.0 build works for real: the runtime's own tests pass as a .NET Framework program on mono.</summary>
public sealed class NetFrameworkTests
{
    // Fewer would mean that the program lost its tests.
    private const int AtLeast = 800;

    // They let handlers give up on requests at any moment, which this mono does not always outlive: see FaultCell.
    private static readonly string[] LeftOut =
    [
        "-method-",
        "*.FaultMatrixTests.Handlers_of_users_in_every_cell",
        "-method-",
        "*.FaultMatrixTests.Each_fault_and_each_handler_does_its_harm_without_us",
    ];

    [Fact]
    public async Task The_tests_of_the_runtime_pass_on_mono()
    {
        Assert.SkipUnless(
            Mono.IsInstalled,
            "mono is missing: apt-get install --no-install-recommends mono-devel brings it."
        );

        var report = await new TestProgram(Mono.Command, BuiltFiles.NetFrameworkTests) { Options = LeftOut }.RunAsync(
            TestContext.Current.CancellationToken
        );

        report.AssertPassed(AtLeast);
    }
}
