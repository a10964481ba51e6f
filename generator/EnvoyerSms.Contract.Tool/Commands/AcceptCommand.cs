using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>One more entry in the file of accepted findings.</summary>
internal sealed class AcceptCommand(ToolHost host, Speech speech)
{
    private const string Head = "# Changes since the baseline that are meant so. Written by 'apicontract accept'.\n";

    public int Run(Acceptance wanted, string? contract)
    {
        var path = ContractFiles.Find(host, contract);
        var text = ContractFiles.Read(host, path);
        if (!File.Exists(ContractFiles.BaselineOf(path)))
            throw new UnusableException(
                "There is no baseline whose changes could be accepted; write one with 'apicontract release'",
                "Il n’y a pas de référence dont accepter les changements ; écrivez-en une par « apicontract release »"
            );
        var pair = new ContractSources(host).Before(path, text);
        var report = new ReportMaker(speech).Compare(pair, withWarnings: false);
        if (report is not { Review: { } review, Contract.Api.Version: var version })
        {
            TextReport.Write(report, host.Error);
            return report.ExitCode;
        }
        Check(wanted, review, version);
        var file = ContractFiles.AcceptedOf(path);
        var before = File.Exists(file) ? File.ReadAllText(file) : Head;
        var after = (before.Length == 0 || before.EndsWith('\n') ? before : before + "\n") + Entry(wanted);
        var read = AcceptedReader.Read(new ContractText(file, after));
        if (read.Problems.Count > 0 || read.Items.Count != pair.Accepted.Items.Count + 1)
            throw new UnusableException(
                $"An entry cannot be added to '{host.Shown(file)}'; write its entries as lines that begin with '- '",
                $"On ne peut pas ajouter d’entrée à « {host.Shown(file)} » ; écrivez ses entrées en lignes qui commencent par « - »"
            );
        SafeFile.Write(file, after);
        host.Out.WriteLine(
            speech.Say(
                $"{wanted.Rule} at {wanted.Path} is accepted in '{host.Shown(file)}'.",
                $"{wanted.Rule} à {wanted.Path} est accepté dans « {host.Shown(file)} »."
            )
        );
        return ExitCodes.Fine;
    }

    private static void Check(Acceptance wanted, Review review, ApiVersion version)
    {
        if (string.IsNullOrWhiteSpace(wanted.Reason))
            throw new UnusableException(
                "A finding is accepted for a reason; write one",
                "Un constat s’accepte pour une raison ; écrivez-la"
            );
        if (wanted.Until is { } until && !(ApiVersion.TryParse(until, out var end) && end > version))
            throw new UnusableException(
                $"'{until}' is no version after the contract's {version}; correct --until, or leave it out",
                $"« {until} » n’est pas une version postérieure à celle du contrat, {version} ; corrigez --until, ou omettez-le"
            );
        if (
            !review.Open.Any(finding =>
                finding.Change.Rule.Id == wanted.Rule && finding.Change.Path.ToString() == wanted.Path
            )
        )
            throw new UnusableException(
                $"There is no finding {wanted.Rule} at '{wanted.Path}' that is not accepted; 'apicontract lint' tells those there are",
                $"Il n’y a pas de constat {wanted.Rule} à « {wanted.Path} » qui ne soit accepté ; « apicontract lint » dit ceux qu’il y a"
            );
    }

    private static string Entry(Acceptance wanted)
    {
        var entry = $"- rule: {wanted.Rule}\n  path: {Quoted(wanted.Path)}\n  reason: {Quoted(wanted.Reason)}\n";
        return wanted.Until is { } until ? entry + $"  until: {until}\n" : entry;
    }

    // In double quotes two signs mean something, and a line must not end.
    private static string Quoted(string text) =>
        "\""
        + text.ReplaceLineEndings(" ")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
