namespace EnvoyerSms.Hosts.Tests;

/// <summary>The mono of this machine.</summary>
internal static class Mono
{
    public const string Command = "mono";

    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, Command)));
}
