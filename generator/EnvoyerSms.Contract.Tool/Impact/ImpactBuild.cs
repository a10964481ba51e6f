using System.ComponentModel;
using System.Diagnostics;

namespace EnvoyerSms.Contract.Tool.Impact;

/// <summary>The user's own build, which writes to folders of ours: his own stay as they are.</summary>
internal sealed class ImpactBuild(ToolHost host, Speech speech) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apicontract-").FullName;

    /// <summary>Where each compilation leaves what it said.</summary>
    public string Logs => Path.Combine(_folder, "logs") + Path.DirectorySeparatorChar;

    /// <exception cref="UnusableException">There is no dotnet, or the project does not build.</exception>
    public async Task RunAsync(string project, string next, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Logs);
        using var build = Start(project, next);
        build.StandardInput.Close();
        var (output, errors) = (
            build.StandardOutput.ReadToEndAsync(cancellation),
            build.StandardError.ReadToEndAsync(cancellation)
        );
        try
        {
            await Task.WhenAll(output, errors);
            await build.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }
        if (build.ExitCode != 0)
            throw Failed(host.Shown(project), FirstError(await output + "\n" + await errors));
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A compiler that outlives the build may hold a file; the system clears its temporary folder.
        }
    }

    private Process Start(string project, string next)
    {
        var start = new ProcessStartInfo(host.Dotnet)
        {
            WorkingDirectory = host.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])
                [
                    "build",
                    project,
                    "-nologo",
                    "-verbosity:quiet",
                    "-nodeReuse:false",
                    "--artifacts-path",
                    Path.Combine(_folder, "artifacts"),
                    Property("ApiContractNextFile", next),
                    Property("ApiContractImpactFolder", Logs),
                    Property("CustomBeforeDirectoryBuildProps", Beside("impact.props")),
                    Property("CustomAfterMicrosoftCommonTargets", Beside("impact.targets")),
                    Property("MSBuildTreatWarningsAsErrors", "false"),
                    Property("PreferredUILang", speech.IsFrench ? "fr" : "en"),
                ]
        )
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = speech.IsFrench ? "fr" : "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnusableException(
                "There is no dotnet on this machine to build the project with; install the .NET SDK",
                "Il n’y a pas de dotnet sur cette machine pour construire le projet ; installez le SDK .NET"
            );
        }
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string Property(string name, string value) => $"-property:{name}={MSBuildText.Escape(value)}";

    private static string FirstError(string output) =>
        output
            .Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.Contains(": error", StringComparison.Ordinal))
        ?? output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0)
        ?? "";

    private static UnusableException Failed(string project, string error) =>
        new(
            $"'{project}' does not build today, so nothing was compared; mend that first: {error}",
            $"« {project} » ne se construit pas aujourd’hui, donc rien n’a été comparé ; réparez cela d’abord : {error}"
        );
}
