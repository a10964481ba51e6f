using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>A contract, its problems, and what it changes of what was released.</summary>
internal sealed class LintCommand(ToolHost host, Speech speech)
{
    public int Run(string? contract, bool alone, ReportFormat format)
    {
        var path = ContractFiles.Find(host, contract);
        var text = ContractFiles.Read(host, path);
        var maker = new ReportMaker(speech);
        var report = alone
            ? maker.ReadAlone(Baseline.Read(text))
            : maker.Compare(new ContractSources(host).Before(path, text), withWarnings: true);
        Formats.Write(report, format, host);
        return report.ExitCode;
    }
}
