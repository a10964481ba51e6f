using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>Two contracts side by side.</summary>
internal sealed class DiffCommand(ToolHost host, Speech speech)
{
    public int Run(string? old, string? now, ReportFormat format)
    {
        var report = new ReportMaker(speech).Compare(new ContractSources(host).Find(old, now), withWarnings: false);
        Formats.Write(report, format, host);
        return report.ExitCode;
    }
}
