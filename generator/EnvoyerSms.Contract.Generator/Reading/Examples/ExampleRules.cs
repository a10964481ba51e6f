using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>
/// Checks the request of an example against the rules of its operation, by the functions that check requests when they are sent.
/// One rule is left to the tests: whether a local time comes once, which needs the time zones of the machine. An example may go
/// against advice.
/// </summary>
internal sealed class ExampleRules
{
    private readonly OperationModel _operation;
    private readonly HttpVerb _method;
    private readonly PatternRuns _patterns;
    private readonly DateTimeOffset? _now;
    private readonly HashSet<string> _flags;
    private readonly Dictionary<string, ExampleValue> _values;

    public ExampleRules(OperationModel operation, ExampleModel example, HttpVerb method, PatternRuns patterns)
    {
        (_operation, _method, _patterns) = (operation, method, patterns);
        _now = example.Now.Length > 0 ? Instant(example.Now) : null;
        _flags = [.. operation.Parameters.Where(known => known.Type == ParameterType.Flag).Select(flag => flag.Name)];
        _values = example.Request.ToDictionary(value => value.Path, StringComparer.Ordinal);
    }

    /// <summary>The broken rules, each with the parameter to point at and a sentence. Of one parameter the first.</summary>
    public IEnumerable<(string Parameter, Wording Sentence)> Broken()
    {
        foreach (var parameter in _operation.Parameters)
        {
            if (!_values.TryGetValue(parameter.Name, out var value))
                continue;
            var sentence = parameter
                .Rules.Where(Holds)
                .SelectMany(rule => SentencesOf(parameter, rule, value))
                .FirstOrDefault();
            if (sentence is not null)
                yield return (parameter.Name, sentence);
        }
        foreach (var rule in _operation.Rules.Where(Holds))
        {
            if (Between(rule) is not { } sentence)
                continue;
            var key = ConstraintKinds.Of(rule.Kind).Key;
            var elsewhere = (Wording)$"{Words.All(rule.Parameters)} break the rule '{key}'";
            yield return (rule.Parameters.First(IsSet), Wording.OfRuntime(sentence, elsewhere));
        }
    }

    private bool Holds(RuleModel rule) =>
        rule.Until is null
        && !rule.Advice
        && rule.When.All(IsSet)
        && !rule.Unless.Any(IsSet)
        && (rule.Method is null || rule.Method == _method);

    private bool IsSet(string parameter) =>
        _values.TryGetValue(parameter, out var value)
        && value.Values.Count > 0
        && !(_flags.Contains(parameter) && value.Values[0] == "false");

    private IEnumerable<Wording> SentencesOf(ParameterModel parameter, RuleModel rule, ExampleValue value)
    {
        var name = parameter.Name;
        var items = value.Values.Select((item, index) => (Where: value.IsList ? $"{name}[{index}]" : name, item));
        // A rule that does not fit its parameter is reported where it stands.
        var sentences = (ConstraintKinds.Of(rule.Kind), parameter.Type) switch
        {
            (CountConstraint kind, _) => [OfCount(kind, rule, name, value.Values.Count)],
            (ItemsConstraint kind, _) => OfItems(kind, rule, name, value.Values),
            (NumberConstraint kind, ParameterType.Integer) => items.Select(item =>
                OfNumber(kind, rule, item.Where, Number(item.item))
            ),
            (NumberConstraint kind, _) => items.Select(item => OfBound(kind, rule, parameter, item.Where, item.item)),
            (InstantConstraint kind, ParameterType.DateTime) => items.Select(item =>
                OfInstant(kind, item.Where, Instant(item.item))
            ),
            (TextConstraint kind, ParameterType.String or ParameterType.Phone) => items.Select(item =>
                OfText(kind, item.Where, new(item.item, rule.Limit, rule.Argument, Appended(parameter.Measure)))
            ),
            _ => [],
        };
        Wording elsewhere = $"'{name}' breaks the rule '{ConstraintKinds.Of(rule.Kind).Written(rule)}'";
        return sentences.OfType<string>().Select(sentence => Wording.OfRuntime(sentence.TrimEnd('.'), elsewhere));
    }

    private static string? OfCount(CountConstraint kind, RuleModel rule, string where, int count) =>
        kind.IsKept(count, rule.Limit) ? null : kind.Sentence(where, count, rule.Limit);

    private static IEnumerable<string> OfItems(
        ItemsConstraint kind,
        RuleModel rule,
        string name,
        EquatableArray<string> values
    ) =>
        kind.Broken(values, rule.Argument)
            .Select(broken => kind.Sentence($"{name}[{broken.Index}]", $"{name}[{broken.First}]"));

    private static string? OfNumber(NumberConstraint kind, RuleModel rule, string where, long value) =>
        kind.IsKept(value, rule.Limit) ? null : kind.Sentence(where, Words.Number(value), Words.Number(rule.Limit));

    private static string? OfBound(
        NumberConstraint kind,
        RuleModel rule,
        ParameterModel parameter,
        string where,
        string value
    )
    {
        var text =
            parameter.Type == ParameterType.Duration && Durations.Parse(value, parameter.Unit) is { } span
                ? Bounds.Print(span)
                : value;
        return
            Bounds.Order(text) is { } order
            && Bounds.Order(rule.Argument) is { } bound
            && !kind.IsKeptInOrder(order, bound)
            ? kind.Sentence(where, text, rule.Argument)
            : null;
    }

    private string? OfInstant(InstantConstraint kind, string where, DateTimeOffset value) =>
        _now is not { } now || kind.IsKept?.Invoke(value, now) != false
            ? null
            : kind.Sentence?.Invoke(where, value, now);

    private string? OfText(TextConstraint kind, string where, CheckedText text)
    {
        var isKept = kind.Kind == ApiRuleKind.Pattern ? _patterns.IsKept(text.Value, text.Argument) : kind.IsKept(text);
        return isKept ? null : kind.Sentence(where, text);
    }

    private string? Between(RuleModel rule) =>
        (ConstraintKinds.Of(rule.Kind) as MemberConstraint)
            ?.Sentence(
                new(
                    rule.Parameters,
                    name => IsSet(name),
                    (one, other) => !Is.Different(_values[one].Values, _values[other].Values)
                )
            )
            ?.TrimEnd('.');

    private string? Appended(MeasureModel? measure) =>
        measure is { AppendedWhen.Length: > 0 } && IsSet(measure.AppendedWhen) ? measure.Appended : null;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
