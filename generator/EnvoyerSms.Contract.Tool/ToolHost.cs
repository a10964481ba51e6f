using System.Globalization;

namespace EnvoyerSms.Contract.Tool;

/// <summary>Where a command runs: what it writes to, where it looks, and whom it talks to.</summary>
internal sealed record ToolHost
{
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>What relative paths are relative to.</summary>
    public required string Folder { get; init; }
    public required CultureInfo Culture { get; init; }

    /// <summary>The program that knows older contracts.</summary>
    public string Git { get; init; } = "git";

    /// <summary>The program that builds projects.</summary>
    public string Dotnet { get; init; } = "dotnet";

    /// <summary>Somebody looks at it, so that colours help.</summary>
    public bool IsTerminal { get; init; }

    public static ToolHost OfProcess =>
        new()
        {
            Out = Console.Out,
            Error = Console.Error,
            Folder = Directory.GetCurrentDirectory(),
            Culture = CultureInfo.CurrentUICulture,
            IsTerminal =
                !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };

    /// <summary>The whole path of what the user wrote.</summary>
    public string PathOf(string written) => Path.GetFullPath(written, Folder);

    /// <summary>A path as the user would write it, on every system alike.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return (isBelow ? relative : path).Replace('\\', '/');
    }
}
