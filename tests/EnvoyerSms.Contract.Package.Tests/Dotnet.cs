namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The dotnet command as a user's shell would run it.</summary>
internal static class Dotnet
{
    public static Task<CommandResult> RunAsync(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    ) => Command.RunAsync("dotnet", folder, arguments, environment);
}
