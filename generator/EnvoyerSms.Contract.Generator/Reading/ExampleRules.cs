using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Text;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>
/// Checks the request of an example against the rules of its operation, by the functions that check requests when they are sent.
/// One rule is left to the tests: whether a local time comes once, which needs the time zones of the machine. An example may go
/// against advice.
/// </summary>
internal sealed class ExampleRules
{
    private readonly OperationModel _operation;
    private readonly HttpVerb _method;
    private readonly DateTimeOffset? _now;
    private readonly HashSet<string> _flags;
    private readonly Dictionary<string, ExampleValue> _values;

    public ExampleRules(OperationModel operation, ExampleModel example, HttpVerb method)
    {
        (_operation, _method) = (operation, method);
        _now = example.Now.Length > 0 ? Instant(example.Now) : null;
        _flags = [.. operation.Parameters.Where(known => known.Type == ParameterType.Flag).Select(flag => flag.Name)];
        _values = example.Request.ToDictionary(value => value.Path, StringComparer.Ordinal);
    }

    /// <summary>The broken rules, each with the parameter to point at and a sentence. Of one parameter the first.</summary>
    public IEnumerable<(string Parameter, string Sentence)> Broken()
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
            if (Between(rule) is { } sentence)
                yield return (rule.Parameters.First(IsSet), sentence);
        }
    }

    private bool Holds(RuleModel rule) =>
        !rule.Advice
        && rule.When.All(IsSet)
        && !rule.Unless.Any(IsSet)
        && (rule.Method is null || rule.Method == _method);

    private bool IsSet(string parameter) =>
        _values.TryGetValue(parameter, out var value)
        && value.Values.Count > 0
        && !(_flags.Contains(parameter) && value.Values[0] == "false");

    private IEnumerable<string> SentencesOf(ParameterModel parameter, RuleModel rule, ExampleValue value)
    {
        var name = parameter.Name;
        var items = value.Values.Select((item, index) => (Where: value.IsList ? $"{name}[{index}]" : name, item));
        var sentences = parameter.Type switch
        {
            _ when rule.Kind is ApiRuleKind.MinItems or ApiRuleKind.MaxItems =>
            [
                OfCount(rule, name, value.Values.Count),
            ],
            _ when rule.Kind is ApiRuleKind.Distinct => OfItems(rule, name, value.Values),
            ParameterType.Integer => items.Select(item => OfNumber(rule, item.Where, Number(item.item))),
            ParameterType.DateTime => items.Select(item => OfInstant(rule, item.Where, Instant(item.item))),
            _ => items.Select(item => OfText(rule, item.Where, item.item, Appended(parameter.Measure))),
        };
        return sentences.OfType<string>();
    }

    private static string? OfCount(RuleModel rule, string where, int count) =>
        rule.Kind == ApiRuleKind.MinItems
            ? Unless(Is.MinItems(count, rule.Limit), () => Say.MinItems(where, count, rule.Limit))
            : Unless(Is.MaxItems(count, rule.Limit), () => Say.MaxItems(where, count, rule.Limit));

    private static IEnumerable<string> OfItems(RuleModel rule, string name, EquatableArray<string> values) =>
        Is.Repeats(values, rule.Argument == Is.OfPhones)
            .Select(repeat => Say.Distinct($"{name}[{repeat.Index}]", $"{name}[{repeat.First}]").TrimEnd('.'));

    private static string? OfNumber(RuleModel rule, string where, long value) =>
        rule.Kind == ApiRuleKind.Min
            ? Unless(Is.Min(value, rule.Limit), () => Say.Min(where, value, rule.Limit, personal: false))
            : Unless(Is.Max(value, rule.Limit), () => Say.Max(where, value, rule.Limit, personal: false));

    private string? OfInstant(RuleModel rule, string where, DateTimeOffset value) =>
        rule.Kind == ApiRuleKind.Future && _now is { } now
            ? Unless(Is.Future(value, now), () => Say.Future(where, value, now))
            : null;

    private static string? OfText(RuleModel rule, string where, string value, string? appended)
    {
        var (limit, argument) = (rule.Limit, rule.Argument);
        switch (rule.Kind)
        {
            case ApiRuleKind.NotEmpty:
                return Unless(Is.NotEmpty(value), () => Say.NotEmpty(where));
            case ApiRuleKind.MinLength:
                return Unless(Is.MinLength(value, limit), () => Say.MinLength(where, value, limit, personal: false));
            case ApiRuleKind.MaxLength:
                return Unless(Is.MaxLength(value, limit), () => Say.MaxLength(where, value, limit, personal: false));
            case ApiRuleKind.Characters:
                var set = (ApiCharacterSet)Array.IndexOf(Choices.CharacterSets, argument);
                return Unless(Is.Characters(value, set), () => Say.Characters(where, value, set, personal: false));
            case ApiRuleKind.NotNumeric:
                return Unless(Is.NotNumeric(value), () => Say.NotNumeric(where, value, personal: false));
            case ApiRuleKind.Pattern:
                return Unless(Is.Pattern(value, argument), () => Say.Pattern(where, value, argument, personal: false));
            case ApiRuleKind.PhoneDigits:
                return Unless(Is.PhoneDigits(value), () => Say.PhoneDigits(where, value, personal: false));
            case ApiRuleKind.MaxUnits:
                return Unless(Is.MaxUnits(value, appended, limit), () => Say.MaxUnits(where, value, appended, limit));
            default:
                return null;
        }
    }

    private string? Between(RuleModel rule)
    {
        var set = rule.Parameters.Where(IsSet).ToList();
        var all = rule.Parameters.Count;
        return rule.Kind switch
        {
            ApiRuleKind.Exclusive => Unless(Is.Exclusive(set.Count), () => Say.Exclusive(set)),
            ApiRuleKind.Together => Unless(
                Is.Together(set.Count, all),
                () => Say.Together(rule.Parameters.Except(set).First(), set)
            ),
            _ => Equal(set),
        };
    }

    private string? Equal(List<string> set)
    {
        for (var second = 1; second < set.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (!Is.Different(_values[set[first]].Values, _values[set[second]].Values))
                    return Say.Different(set[first], set[second]);
            }
        }
        return null;
    }

    private string? Appended(MeasureModel? measure) =>
        measure is { AppendedWhen.Length: > 0 } && IsSet(measure.AppendedWhen) ? measure.Appended : null;

    private static string? Unless(bool isKept, Func<string> sentence) => isKept ? null : sentence().TrimEnd('.');

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
