namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The dotnet command as a user's shell would run it.</summary>
internal static class Dotnet
{
    // The longest takes a minute on two busy cores; past this, something hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Task<CommandResult> RunAsync(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>());
        foreach (var (name, value) in CompilerServer.Environment)
            all[name] = value;
        // A node kept for a next build would outlive the tests, and holds their output open.
        all["MSBUILDDISABLENODEREUSE"] = "1";
        return Command.RunAsync("dotnet", folder, arguments, Limit, all);
    }
}
