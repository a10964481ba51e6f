using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.FirstCall;

/// <summary>What the first call of a process that is compiled as it runs has to wait for, as a count, which no machine changes.</summary>
public sealed partial class FirstCallTests
{
    // Beyond what HttpClient alone compiles. May only fall.
    private const int MostOfOurs = 725;

    [Fact]
    public async Task A_client_compiles_no_more_than_it_did_and_after_a_warm_up_less_than_HttpClient_alone()
    {
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(),
            cancellationToken: TestContext.Current.CancellationToken
        );

        var bare = await RunAsync("bare", server);
        var client = await RunAsync("client", server);
        var warm = await RunAsync("warm", server);

        // How often the network makes the framework wait is chance, and what that compiles is not ours.
        var ours = client
            .Methods.Except(bare.Methods)
            .Where(static method => !method.Contains("System.Net.", StringComparison.Ordinal))
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"HttpClient alone {bare.Count}, a client {client.Count}, of which ours {ours.Count}, the first call after a warm-up {warm.Count}"
        );
        Assert.True(ours.Count is > 0 and <= MostOfOurs, $"{ours.Count}:\n{string.Join('\n', ours)}");
        Assert.InRange(warm.Count, 1, bare.Count - 1);
    }

    private static async Task<(int Count, IReadOnlyList<string> Methods)> RunAsync(
        string sender,
        SimulatorServer server
    )
    {
        var simulator = server.Simulator;
        using var program = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["exec", Program, sender, server.BaseAddress.AbsoluteUri, simulator.Login, simulator.Password]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                Environment =
                {
                    // Not to a file: the compiler closes it at the end, and dies where a thread still writes.
                    ["DOTNET_JitDisasmSummary"] = "1",
                    // Nothing is compiled a second time while it runs.
                    ["DOTNET_TC_CallCountingDelayMs"] = "100000",
                },
            }
        )!;
        var printing = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var listed = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        var printed = await printing;
        Assert.True(program.ExitCode == 0, printed);
        return (
            int.Parse(printed, CultureInfo.InvariantCulture),
            [.. CompiledMethod().Matches(listed).Select(static method => method.Groups["name"].Value).Distinct()]
        );
    }

    private static string Program { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "FirstCall")
            .Value!;

    [GeneratedRegex(@"JIT compiled (?<name>.+) \[[^\]]*\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CompiledMethod();
}
