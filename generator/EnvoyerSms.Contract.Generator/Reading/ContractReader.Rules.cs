using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
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
        "deprecated",
        "summary",
        "basis",
    ];

    private static List<LocatedRule> ReadRulesOf(Keys keys, ParameterModel parameter, OperationScope operation)
    {
        var rules = new List<LocatedRule>();
        var wires = parameter.Wire.Select(wire => wire.Name).ToList();
        // Nothing more can be checked for an unknown type, which is already reported.
        var isKnown = parameter.Type != ParameterType.Enum || keys.Scope.Names.EnumNames.Contains(parameter.TypeName);
        foreach (var item in keys.Items("rules"))
        {
            using var rule = keys.Scope.Open(item, item.Location, "the rule");
            if (ReadKind(rule, RuleShape.OfOne) is not { } kind)
                continue;
            if (isKnown && kind.Shape.Wants(parameter) is { Length: > 0 } advice)
            {
                var owner = Words.Quoted(parameter.Name);
                keys.Scope.Report(RuleIds.RuleDoesNotFit, kind.Key.Location, kind.Key.Text, owner, advice);
            }
            var model = ReadRule(rule, kind.Shape, operation, parameter.Fact, wires);
            if (ReadArgument(rule, kind.Shape) is not var (limit, argument))
                continue;
            if (kind.Shape.Kind == ApiRuleKind.MaxUnits)
                CheckUnits(rule, limit, parameter.Measure);
            if (kind.Shape.Kind == ApiRuleKind.Distinct && parameter.Type == ParameterType.Phone)
                argument = ApiConstraints.OfPhones;
            rules.Add(kind.Shape.Location(rule, model with { Limit = limit, Argument = argument }));
        }
        return rules;
    }

    private static List<LocatedRule> ReadRulesBetween(Keys keys, OperationScope operation, Fact owner)
    {
        var rules = new List<LocatedRule>();
        foreach (var item in keys.Items("rules"))
        {
            using var rule = keys.Scope.Open(item, item.Location, "the rule");
            if (ReadKind(rule, RuleShape.OfSeveral) is not { } kind)
                continue;
            var names = rule.Texts(kind.Shape.Key);
            var between = names.Select(operation.Refer).ToEquatableArray();
            CheckBetween(rule, kind.Shape, names, operation);
            var wires = operation.Wires.Where(wire => between.Contains(wire.Parameter)).Select(wire => wire.Wire.Text);
            var model = ReadRule(rule, kind.Shape, operation, owner, wires.ToList());
            rules.Add(kind.Shape.Location(rule, model with { Parameters = between }));
        }
        return rules;
    }

    /// <summary>The one key that says the kind; null, and reported, where there is none, an unknown one or more than one.</summary>
    private static (RuleShape Shape, YamlScalar Key)? ReadKind(Keys rule, IReadOnlyList<RuleShape> shapes)
    {
        var found = new List<(RuleShape Shape, YamlScalar Key)>();
        var known = shapes.Select(shape => shape.Key).ToList();
        var others = rule.Others(RuleKeys).ToList();
        foreach (var entry in others)
        {
            if (shapes.FirstOrDefault(shape => shape.Key == entry.Name) is { } shape)
                found.Add((shape, entry.Key));
            else
                rule.Scope.ReportUnknown(RuleIds.UnknownRule, entry.Key, known.Concat(RuleKeys));
        }
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
        {
            var says = "says " + Words.All(found.Select(kind => kind.Key.Text));
            rule.Scope.Report(RuleIds.NotOneRule, found[1].Key.Location, says, "write each as a rule of its own");
        }
        else if (others.Count == 0 && rule.IsMapping)
            rule.Scope.Report(RuleIds.NotOneRule, rule.Location, "says none", $"add one of {Words.OneOf(known)}");
        return null;
    }

    /// <param name="wires">Fields of the parameters that the rule is about.</param>
    private static RuleModel ReadRule(
        Keys rule,
        RuleShape shape,
        OperationScope operation,
        Fact owner,
        IReadOnlyList<string> wires
    )
    {
        var isAdvice = rule.Flag("advice");
        if (isAdvice && rule.Has("error"))
            UnsupportedText(rule, "error", "a rule that is advice", "the API does not refuse what goes against it");
        return new RuleModel
        {
            Kind = shape.Kind,
            Limit = 0,
            Argument = "",
            Parameters = [],
            Error = ReadErrorAbout(rule.Scope, rule.OptionalScalar("error"), wires),
            When = ReadFlags(rule, "when", operation),
            Unless = ReadUnless(rule, operation),
            Method = ReadRuleMethod(rule),
            Advice = isAdvice,
            Fact = ReadFact(rule, NoNames, owner),
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

    private static HttpVerb? ReadRuleMethod(Keys rule)
    {
        var scalar = rule.OptionalScalar("method");
        var method = (HttpVerb?)rule.AsChoice(scalar, "a method", Choices.Verbs);
        if (method is { } verb && rule.Scope.Methods.Count > 0 && !rule.Scope.Methods.Contains(verb))
            rule.Scope.Report(RuleIds.NeverHolds, scalar!.Location, $"'{scalar.Text}' is not one of 'api.methods'");
        return method;
    }
}
