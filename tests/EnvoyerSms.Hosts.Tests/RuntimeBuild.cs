using System.Text;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>The runtime's own tests on another of its builds than the newest, on the framework of this machine.</summary>
internal static class RuntimeBuild
{
    // Fewer would mean that a program lost its tests.
    private const int AtLeast = 1_600;

    // What takes long, or measures the newest build.
    private static readonly string[] LeftOut =
    [
        .. Without(
            "-class-",
            "SoakTests",
            "CutTests",
            "RateLimitSimulationTests",
            "AllocationTests",
            "CallAllocationTests"
        ),
        .. Without(
            "-method-",
            "FaultMatrixTests.Handlers_of_users_in_every_cell",
            "FaultMatrixTests.Each_fault_and_each_handler_does_its_harm_without_us",
            "SampleTests.Every_single_byte_mutation_agrees_with_the_framework"
        ),
    ];

    // It reckons with numbers only, for seconds: a build in which it went wrong would have to be a wrong compiler's.
    private static readonly string[] LeftToCI =
        Environment.GetEnvironmentVariable("CI") == "true" ? [] : [.. Without("-class-", "ApiRateLimitWindowTests")];

    /// <param name="program">The tests, with the build beside them.</param>
    /// <param name="framework">What the build was compiled for, as it says of itself.</param>
    /// <param name="cancel">Ends the program.</param>
    public static async Task CheckAsync(string program, string framework, CancellationToken cancel)
    {
        var runtime = Path.Combine(Path.GetDirectoryName(program)!, BuiltFiles.Runtime);
        // Else they would pass on another build.
        Assert.Contains(
            framework,
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(runtime, cancel)),
            StringComparison.Ordinal
        );

        var report = await new TestProgram("dotnet", program) { Options = [.. LeftOut, .. LeftToCI] }.RunAsync(cancel);

        report.AssertPassed(AtLeast);
    }

    private static IEnumerable<string> Without(string option, params string[] names) =>
        names.SelectMany(name => new[] { option, "*." + name });
}
