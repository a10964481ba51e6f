using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>What a contract changes of its baseline, less what is accepted.</summary>
/// <param name="Verdict">On the findings that are not accepted.</param>
/// <param name="Unused">What accepts nothing.</param>
/// <param name="Headline">Where the new contract says its version, or else its name.</param>
internal sealed record Review(
    Verdict Verdict,
    EquatableArray<Finding> Findings,
    EquatableArray<AcceptedFinding> Unused,
    TextLocation Headline
)
{
    private static readonly ContractPath Version = ContractPath.Top.Of("api").Of("version");

    public IEnumerable<Finding> Open => Findings.Where(finding => finding.Accepted is null);

    /// <summary>The two must be of one API.</summary>
    public static Review Of(
        Baseline old,
        Baseline now,
        AcceptedFindings accepted,
        CancellationToken cancellation = default
    )
    {
        var version = now.Contract.Value!.Api.Version;
        var comparison = ContractComparison.Compare(old.Contract.Value!, now.Contract.Value);
        var valid = accepted.Items.Where(item => !item.IsOver(version)).ToList();
        var changes = LocatedChange
            .Of(comparison, old.Text, now.Text, cancellation)
            .Select(located => (Located: located, By: valid.FirstOrDefault(item => item.Covers(located.Change))))
            .ToList();
        var open = changes.Where(change => change.By is null).Select(change => change.Located.Change.Level);
        var verdict = comparison.Verdict with { Required = open.DefaultIfEmpty(ChangeLevel.None).Max() };
        return new Review(
            verdict,
            changes
                .Select(change => new Finding(change.Located, verdict.IsExceededBy(change.Located.Change), change.By))
                .ToEquatableArray(),
            accepted.Items.Except(changes.Select(change => change.By).OfType<AcceptedFinding>()).ToEquatableArray(),
            changes.FirstOrDefault(change => change.Located.Change.NewPath == Version).Located?.New
                ?? now.Contract.Location
        );
    }
}
