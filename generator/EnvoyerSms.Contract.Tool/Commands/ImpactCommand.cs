using EnvoyerSms.Contract.Tool.Impact;
using EnvoyerSms.Contract.Tool.Reports;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>What a coming contract does to the calls of a project.</summary>
internal sealed class ImpactCommand(ToolHost host, Speech speech)
{
    public async Task<int> RunAsync(string project, string next, ReportFormat format, CancellationToken cancellation)
    {
        var (projectPath, nextPath) = (host.PathOf(project), host.PathOf(next));
        if (!File.Exists(projectPath) && !Directory.Exists(projectPath))
            throw new UnusableException(
                $"There is no project '{host.Shown(projectPath)}'; correct --project",
                $"Il n’y a pas de projet « {host.Shown(projectPath)} » ; corrigez --project"
            );
        if (!File.Exists(nextPath))
            throw new UnusableException(
                $"There is no contract '{host.Shown(nextPath)}'; correct --next",
                $"Il n’y a pas de contrat « {host.Shown(nextPath)} » ; corrigez --next"
            );
        using var build = new ImpactBuild(host, speech);
        await build.RunAsync(projectPath, nextPath, cancellation);
        var report = new ImpactReport(host, speech).Of(Compilation.Read(build.Logs));
        Formats.Write(report, format, host);
        return report.ExitCode;
    }
}
