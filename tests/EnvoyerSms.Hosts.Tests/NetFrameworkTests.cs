using System.Reflection;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>The netstandard2.0 build works for real: the runtime's own tests pass as a .NET Framework program on mono.</summary>
public sealed class NetFrameworkTests
{
    // Fewer would mean that the program lost its tests.
    private const int AtLeast = 700;

    private static string Program { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "NetFrameworkTests")
            .Value!;

    [Fact]
    public async Task The_tests_of_the_runtime_pass_on_mono()
    {
        Assert.SkipUnless(
            Mono.IsInstalled,
            "mono is missing: apt-get install --no-install-recommends mono-devel brings it."
        );

        var report = await Mono.RunTestsAsync(Program, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{report.Passed} passed, {report.Skipped} skipped");
        Assert.True(report.Failures.Count == 0, string.Join("\n", report.Failures));
        Assert.InRange(report.Passed, AtLeast, int.MaxValue);
    }
}
