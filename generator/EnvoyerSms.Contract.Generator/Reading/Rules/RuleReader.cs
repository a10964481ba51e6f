using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Rules;

/// <summary>The rules of a parameter, and those between parameters.</summary>
internal static class RuleReader
{
    /// <summary>What a rule may say beside its kind.</summary>
    private static readonly string[] RuleKeys =
    [
        "error",
        "advice",
        "when",
        "unless",
        "method",
        "since",
        "until",
        "deprecated",
        "summary",
        "basis",
    ];

    public static List<LocatedRule> ReadOf(Keys keys, ParameterModel parameter, OperationScope operation)
    {
        var rules = new List<LocatedRule>();
        var wires = parameter.Wire.Select(wire => wire.Name).ToList();
        // Nothing more can be checked for an unknown type, which is already reported.
        var isKnown = parameter.Type != ParameterType.Enum || keys.Scope.Names.EnumNames.Contains(parameter.TypeName);
        foreach (var item in keys.Items("rules"))
        {
            using var rule = keys.Scope.Open(item, item.Location, "the rule");
            if (ReadKind(rule, ConstraintKinds.OfOne) is not var (kind, key))
                continue;
            if (isKnown && kind.Refuses(parameter) is { IsEmpty: false } advice)
            {
                var owner = Words.Quoted(parameter.Name);
                keys.Scope.Report(RuleIds.RuleDoesNotFit, key.Location, key.Text, owner, advice);
            }
            var model = ReadRule(rule, kind, operation, parameter.Fact, wires);
            if (RuleArguments.Read(rule, kind, parameter) is var (limit, argument))
                rules.Add(Locate(rule, kind, model with { Limit = limit, Argument = argument }));
        }
        return rules;
    }

    public static List<LocatedRule> ReadBetween(Keys keys, OperationScope operation, Fact owner)
    {
        var rules = new List<LocatedRule>();
        foreach (var item in keys.Items("rules"))
        {
            using var rule = keys.Scope.Open(item, item.Location, "the rule");
            if (ReadKind(rule, ConstraintKinds.OfSeveral) is not var (kind, _))
                continue;
            var names = rule.Texts(kind.Key);
            var between = names.Select(operation.Refer).ToEquatableArray();
            RuleArguments.CheckBetween(rule, kind, names, operation);
            var wires = operation.Wires.Where(wire => between.Contains(wire.Owner)).Select(wire => wire.Wire.Text);
            var model = ReadRule(rule, kind, operation, owner, wires.ToList());
            rules.Add(Locate(rule, kind, model with { Parameters = between }));
        }
        return rules;
    }

    private static LocatedRule Locate(Keys rule, ConstraintKind kind, RuleModel model) =>
        new(model, kind.Written(model), rule.LocationOf(kind.Key));

    /// <summary>The one key that says the kind; null, and reported, where there is none, an unknown one or more than one.</summary>
    private static (T Kind, YamlScalar Key)? ReadKind<T>(Keys rule, IReadOnlyList<T> kinds)
        where T : ConstraintKind
    {
        var found = new List<YamlScalar>();
        T? kind = null;
        var known = kinds.Select(kind => kind.Key).ToList();
        var others = rule.Others(RuleKeys).ToList();
        foreach (var entry in others)
        {
            if (kinds.FirstOrDefault(kind => kind.Key == entry.Name) is { } named)
            {
                kind = named;
                found.Add(entry.Key);
            }
            else
                rule.Scope.ReportUnknown(RuleIds.UnknownRule, entry.Key, known.Concat(RuleKeys));
        }
        if (found.Count == 1)
            return (kind!, found[0]);
        if (found.Count > 1)
        {
            Wording says = $"says {Words.All(found.Select(key => key.Text))}";
            rule.Scope.Report(RuleIds.NotOneRule, found[1].Location, says, "write each as a rule of its own");
        }
        else if (others.Count == 0 && rule.IsMapping)
            rule.Scope.Report(RuleIds.NotOneRule, rule.Location, "says none", $"add one of {Words.OneOf(known)}");
        return null;
    }

    /// <param name="wires">Fields of the parameters that the rule is about.</param>
    private static RuleModel ReadRule(
        Keys rule,
        ConstraintKind kind,
        OperationScope operation,
        Fact owner,
        IReadOnlyList<string> wires
    )
    {
        var isAdvice = rule.Flag("advice");
        if (isAdvice && rule.Has("error"))
            rule.DoesNotFit("error", "a rule that is advice", "the API does not refuse what goes against it");
        var fact = FactReader.ReadUnnamed(rule, "a rule", owner);
        return new RuleModel
        {
            Kind = kind.Kind,
            Limit = 0,
            Argument = "",
            Parameters = [],
            Error = References.ErrorAbout(rule.Scope, rule.OptionalScalar("error"), wires),
            When = ReadFlags(rule, "when", operation),
            Unless = ReadUnless(rule, operation),
            Method = ReadRuleMethod(rule, operation),
            Advice = isAdvice,
            Fact = fact,
            Until = FactReader.ReadEnd(rule.Scope, rule.OptionalScalar("until"), fact.Since ?? owner.Since),
        };
    }

    private static EquatableArray<string> ReadFlags(Keys rule, string key, OperationScope operation) =>
        rule.Texts(key).Select(operation.ReferToFlag).ToEquatableArray();

    private static EquatableArray<string> ReadUnless(Keys rule, OperationScope operation)
    {
        var when = rule.Texts("when").Select(flag => flag.Text).ToList();
        foreach (var flag in rule.Texts("unless").Where(flag => when.Contains(flag.Text)))
            rule.Scope.Report(RuleIds.NeverHolds, flag.Location, $"'{flag.Text}' is in 'when' and in 'unless'");
        return ReadFlags(rule, "unless", operation);
    }

    private static HttpVerb? ReadRuleMethod(Keys rule, OperationScope operation)
    {
        var scalar = rule.OptionalScalar("method");
        if (scalar is not null && operation.HasMethod)
        {
            rule.DoesNotFit("method", "an operation with a method of its own", "it is never sent otherwise");
            return null;
        }
        var method = (HttpVerb?)rule.AsChoice(scalar, "a method", Choices.ChosenVerbs);
        if (method is { } verb && rule.Scope.Methods.Count > 0 && !rule.Scope.Methods.Contains(verb))
            rule.Scope.Report(RuleIds.NeverHolds, scalar!.Location, $"'{scalar.Text}' is not one of 'api.methods'");
        return method;
    }
}
