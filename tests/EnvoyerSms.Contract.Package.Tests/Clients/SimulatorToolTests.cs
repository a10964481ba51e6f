using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The simulator as a tool that users install.</summary>
public sealed partial class SimulatorToolTests(PackedPackages packages)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_says_where_it_is_and_answers_there()
    {
        using var folder = new UserFolder(packages);
        string[] install = ["tool", "install", "EnvoyerSms.Simulator", "--version", PackedPackages.Version];
        (await folder.RunAsync([.. install, "--tool-path", "tools"])).Succeeded();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Limit);
        using var simulator = Process.Start(
            new ProcessStartInfo(Path.Combine(folder.Path, "tools", "envoyersms-simulator"))
            {
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var first = await simulator.StandardOutput.ReadLineAsync(timeout.Token);
            using var http = new HttpClient();
            var status = new Uri(Address().Match(first!).Value + "account/status?login=any&password=any");
            Assert.Contains(
                "<sms_remaining>155</sms_remaining>",
                await http.GetStringAsync(status, timeout.Token),
                StringComparison.Ordinal
            );
        }
        finally
        {
            simulator.Kill();
        }
    }

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex Address();
}
