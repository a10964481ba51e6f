using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Tool.Docs;
using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>The reference of an API, from its contract.</summary>
internal sealed class DocsCommand(ToolHost host, Speech speech)
{
    public int Run(string? contract, string format, IReadOnlyList<Language> languages, string folder)
    {
        var path = ContractFiles.Find(host, contract);
        var report = new ReportMaker(speech).ReadAlone(Baseline.Read(ContractFiles.Read(host, path)));
        if (report.Contract is not { } model)
        {
            var nothing = speech.Say(
                "Nothing was written: correct the errors first.",
                "Rien n’a été écrit : corrigez d’abord les erreurs."
            );
            TextReport.Write(report with { Totals = nothing }, host.Error);
            return ExitCodes.Unusable;
        }
        var target = host.PathOf(folder);
        var files = new DocsFolder(host, target);
        ReferenceFile[] pages =
        [
            .. format == DocsFormat.Html ? HtmlReference.Of(model, languages) : MarkdownReference.Of(model, languages),
        ];
        files.Write(pages);
        var deleted = files.DeleteOthers(pages);
        host.Out.WriteLine(
            speech.Say(
                $"{Counted.En(pages.Length, "file")} written to '{host.Shown(target)}'{(deleted > 0 ? $", {deleted} deleted that an earlier contract had" : "")}.",
                $"{Counted.Fr(pages.Length, "fichier")} dans « {host.Shown(target)} »{(deleted > 0 ? $", {deleted} supprimé{(deleted > 1 ? "s" : "")} d’un contrat antérieur" : "")}."
            )
        );
        return ExitCodes.Fine;
    }
}
