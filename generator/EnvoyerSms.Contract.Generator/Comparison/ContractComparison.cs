using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What changed between two contracts of one API, and what that asks of its version.</summary>
/// <param name="Changes">In the order in which contracts are written; nothing that a contract says of a change hides it.</param>
internal sealed record ContractComparison(EquatableArray<Change> Changes, Verdict Verdict)
{
    /// <summary>Why two contracts cannot be compared; null where they can.</summary>
    public static Phrase? Refuse(ContractModel old, ContractModel now) =>
        string.Equals(old.Api.Name, now.Api.Name, StringComparison.Ordinal)
            ? null
            : new Phrase(
                $"'{ShownText.Of(old.Api.Name)}' and '{ShownText.Of(now.Api.Name)}' are two APIs; compare contracts of one",
                $"« {ShownText.Of(old.Api.Name)} » et « {ShownText.Of(now.Api.Name)} » sont deux API ; comparez des contrats d’une même API"
            );

    /// <exception cref="ArgumentException">They are not of one API: ask <see cref="Refuse"/> before.</exception>
    public static ContractComparison Compare(ContractModel old, ContractModel now)
    {
        if (Refuse(old, now) is { } refusal)
            throw new ArgumentException(refusal.En, nameof(now));
        var findings = new Findings();
        var top = new Place("", ContractPath.Top, ContractPath.Top, Certainty.Sure);
        var all = new Pair(findings, top);
        var api = new Pair(findings, top.Named(now.Api.Name).At("api").RestingOn(now.Api.Fact.Basis));
        findings.CountElement();
        ApiComparison.Compare(api, old.Api, now.Api);
        ErrorComparison.Listing.CompareAll(all, "errors", old.Errors, now.Errors);
        EnumComparison.Listing.CompareAll(all, "enums", old.Enums, now.Enums);
        TypeComparison.Listing.CompareAll(all, "types", old.Types, now.Types);
        OperationComparison.Listing.CompareAll(all, "operations", old.Operations, now.Operations);
        HistoryRemarks.Add(findings, api.Place, old, now);
        return new ContractComparison(findings.Changes.ToEquatableArray(), VerdictOf(findings, old.Api, now.Api));
    }

    private static Verdict VerdictOf(Findings findings, ApiModel old, ApiModel now) =>
        new(
            findings.Changes.Select(change => change.Level).DefaultIfEmpty(ChangeLevel.None).Max(),
            Verdict.Between(old.Version, now.Version),
            old.Version,
            now.Version < old.Version,
            ChangeRules.All.Length,
            findings.Elements
        );
}
