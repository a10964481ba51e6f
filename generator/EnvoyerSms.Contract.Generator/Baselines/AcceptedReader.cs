using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>Reads the list of accepted findings; as the reader of contracts it never throws for any text.</summary>
internal static class AcceptedReader
{
    private static readonly IReadOnlyList<string> Known = [.. ChangeRules.All.Select(rule => rule.Id)];

    public static AcceptedFindings Read(ContractText text, CancellationToken cancellation = default)
    {
        var source = text.WithoutMark();
        var map = new TextMap(source);
        var problems = new ProblemList();
        var items = new List<AcceptedFinding>();
        var root = YamlReader.Read(source, map, problems, cancellation);
        if (root is YamlSequence list)
        {
            var nothing = new Declarations(new YamlMapping(list.Location, []));
            var scope = new ContractScope(problems, nothing, cancellation);
            items.AddRange(list.Items.Select(item => ReadItem(scope, item)).OfType<AcceptedFinding>());
        }
        // A file without entries accepts nothing.
        else if (root is not null and not YamlScalar { IsNull: true })
            problems.Add(RuleIds.WrongKind, root.Location, "A file of accepted findings", "a list", root.Kind);
        return new AcceptedFindings(items.ToEquatableArray(), problems.ToArray());
    }

    private static AcceptedFinding? ReadItem(ContractScope scope, YamlNode node)
    {
        using var item = scope.Open(node, node.Location, "an accepted finding");
        var rule = item.RequiredText("rule");
        var path = item.RequiredText("path");
        var reason = item.RequiredText("reason");
        var until = FactReader.ParseVersion(scope, item.OptionalScalar("until"));
        if (rule is not null && !Known.Contains(rule.Text))
        {
            scope.ReportUnknown(RuleIds.UnknownRule, rule, Known);
            return null;
        }
        // What lacks a reason is not accepted, and what cannot be read might have said until when.
        if (rule is null || path is null || reason is null || (until is null && item.Has("until")))
            return null;
        return new AcceptedFinding(
            rule.Text,
            path.Text,
            reason.Text,
            until,
            rule.Location,
            item.All.Min(entry => entry.Location.Line) + 1,
            item.All.Max(entry => entry.Value.Location.EndLine) + 1
        );
    }
}
