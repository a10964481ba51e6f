using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>What a command has to tell, whatever it is written as.</summary>
/// <param name="Contract">The new contract; null where it cannot be read.</param>
/// <param name="Review">Null where nothing was compared.</param>
/// <param name="Totals">The last sentence: at how much was looked.</param>
internal sealed record Report(
    IReadOnlyList<ReportLine> Lines,
    ContractModel? Contract,
    Review? Review,
    string Totals,
    int ExitCode
)
{
    /// <summary>What is told to people.</summary>
    public IEnumerable<ReportLine> Open => Lines.Where(line => !line.IsAccepted);
}
