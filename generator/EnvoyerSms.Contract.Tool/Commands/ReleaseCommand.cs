using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>The contract becomes what later ones are compared with.</summary>
internal sealed class ReleaseCommand(ToolHost host, Speech speech)
{
    public int Run(string? contract)
    {
        var path = ContractFiles.Find(host, contract);
        var text = ContractFiles.Read(host, path);
        var (baseline, accepted) = (ContractFiles.BaselineOf(path), ContractFiles.AcceptedOf(path));
        var maker = new ReportMaker(speech);
        var report = File.Exists(baseline)
            ? maker.Compare(new ContractSources(host).Before(path, text), withWarnings: false)
            : maker.ReadAlone(Baseline.Read(text));
        if (report.ExitCode != ExitCodes.Fine)
        {
            Formats.Write(report, ReportFormat.Text, host);
            host.Error.WriteLine(speech.Say("Nothing was released.", "Rien n’a été publié."));
            return report.ExitCode;
        }
        SafeFile.Write(baseline, text.Text);
        // They were about the baseline before.
        File.Delete(accepted);
        host.Out.WriteLine(
            speech.Say(
                $"'{host.Shown(baseline)}' is the baseline now, version {report.Contract!.Api.Version}. {report.Totals}",
                $"« {host.Shown(baseline)} » est désormais la référence, version {report.Contract.Api.Version}. {report.Totals}"
            )
        );
        return ExitCodes.Fine;
    }
}
