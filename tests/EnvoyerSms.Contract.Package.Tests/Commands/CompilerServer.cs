namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// One compiler process for all builds of a test run. The compiler and our generator are then loaded and jitted once,
/// not for each project anew, which is most of the time that a small project takes.
/// </summary>
/// <remarks>
/// The name is this run's own: builds beside it keep theirs, and ending it ends nobody else's.
/// Where it cannot be started, a build falls back to a compiler of its own; a run that is killed leaves one that ends itself when idle.
/// </remarks>
internal static class CompilerServer
{
    private static readonly string Name = $"envoyersms-tests-{System.Environment.ProcessId}";

    /// <summary>MSBuild reads properties from the environment, so that the commands stay what a user types.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = Name };

    public static Task ShutDownAsync() =>
        Command.RunAsync(
            "dotnet",
            Path.GetTempPath(),
            [BuildFacts.Get("CompilerServer"), "-shutdown", $"-pipename:{Name}"],
            TimeSpan.FromSeconds(30)
        );
}
