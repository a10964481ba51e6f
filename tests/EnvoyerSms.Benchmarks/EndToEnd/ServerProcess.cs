using System.Diagnostics;
using System.Reflection;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>The server in a process of its own, whose time and allocations are not measured.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>First argument of the program that makes it the server.</summary>
    public const string Command = "serve";

    private readonly Process _process;

    public ServerProcess(RequestKind expected)
    {
        _process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["exec", Assembly.GetExecutingAssembly().Location, Command, expected.ToString()]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Address = new UriBuilder(Account.Address) { Port = int.Parse(_process.StandardOutput.ReadLine()!, null) }.Uri;
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
