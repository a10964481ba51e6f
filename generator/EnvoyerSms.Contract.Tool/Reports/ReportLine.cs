using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>One thing that is told, in the language of the report and on one line.</summary>
/// <param name="Finding">The change that it tells; null for all else.</param>
/// <param name="Path">What of a contract it is about, by the keys that lead there.</param>
internal sealed record ReportLine(
    string Id,
    LineLevel Level,
    string Title,
    string Text,
    TextLocation Place,
    Finding? Finding = null,
    string Path = ""
)
{
    /// <summary>It is accepted, and told only by formats that keep what is accepted.</summary>
    public bool IsAccepted => Finding?.Accepted is not null;
}
