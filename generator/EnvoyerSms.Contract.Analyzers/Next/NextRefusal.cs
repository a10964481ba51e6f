using System;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Why a coming contract says nothing about this project: one sentence, at its place in the file.</summary>
internal sealed record NextRefusal(Location Location, LocalizableString Reason)
{
    /// <param name="today">The contract of today that it follows, where nothing is wrong.</param>
    /// <returns>Null where both can be compared.</returns>
    public static NextRefusal? Of(ReadContract next, ImmutableArray<ReadContract> all, out ReadContract? today)
    {
        today = null;
        if (next.Model is not { } model)
            return Unreadable(next.Parsed);
        if (all.IsEmpty)
            return At(next, "name", "Next_NoToday");
        var api = model.Api;
        if (all.FirstOrDefault(contract => contract.Model!.Api.Name == api.Name) is not { Model: { } old } found)
            return At(
                next,
                "name",
                "Next_OtherApi",
                ShownText.Of(api.Name),
                string.Join(
                    ", ",
                    all.Select(contract => ShownText.Of(contract.Model!.Api.Name))
                        .OrderBy(name => name, StringComparer.Ordinal)
                )
            );
        if (api.Version < old.Api.Version)
            return At(next, "version", "Next_Older", api.Version.ToString(), old.Api.Version.ToString());
        if (ContractComparison.Compare(old, model).Changes.Count == 0)
            return At(next, "version", "Next_Equal", api.Version.ToString());
        today = found;
        return null;
    }

    // What is wrong with it is told in the words that are told of a contract of today.
    private static NextRefusal Unreadable(ParsedContract next)
    {
        var problem = next
            .Problems.OrderByDescending(found => Rules.Find(found.Rule).Severity == RuleSeverity.Error)
            .First()
            .ToDiagnostic();
        return new NextRefusal(
            problem.Location,
            new LaterText(reader =>
                string.Format(
                    reader,
                    CallSiteWords.Find("Next_NoContract").ToString(reader),
                    $"{problem.Id} {problem.GetMessage(reader)}"
                )
            )
        );
    }

    private static NextRefusal At(ReadContract next, string key, string word, params string[] arguments) =>
        new(
            new ContractLocator(next.Text).Find(ContractPath.Top.Of("api").Of(key)).ToLocation(),
            CallSiteWords.Find(word, arguments)
        );
}
