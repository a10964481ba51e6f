using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal enum RuleArgument
{
    /// <summary><c>true</c>: the key says it all.</summary>
    Mark,
    Number,
    CharacterSet,
    Pattern,

    /// <summary>Two or more parameters of the operation.</summary>
    Parameters,
}

/// <summary>One kind of rule as the contract language writes it.</summary>
/// <param name="Least">The smallest number that makes sense.</param>
internal sealed record RuleShape(string Key, ApiRuleKind Kind, RuleArgument Argument, long Least = 0)
{
    public static IReadOnlyList<RuleShape> OfOne { get; } =
    [
        new("notEmpty", ApiRuleKind.NotEmpty, RuleArgument.Mark),
        new("minLength", ApiRuleKind.MinLength, RuleArgument.Number, Least: 1),
        new("maxLength", ApiRuleKind.MaxLength, RuleArgument.Number, Least: 1),
        new("characters", ApiRuleKind.Characters, RuleArgument.CharacterSet),
        new("notNumeric", ApiRuleKind.NotNumeric, RuleArgument.Mark),
        new("pattern", ApiRuleKind.Pattern, RuleArgument.Pattern),
        new("phoneDigits", ApiRuleKind.PhoneDigits, RuleArgument.Mark),
        new("maxUnits", ApiRuleKind.MaxUnits, RuleArgument.Number, Least: 1),
        new("min", ApiRuleKind.Min, RuleArgument.Number, Least: long.MinValue),
        new("max", ApiRuleKind.Max, RuleArgument.Number, Least: long.MinValue),
        new("minItems", ApiRuleKind.MinItems, RuleArgument.Number, Least: 1),
        new("maxItems", ApiRuleKind.MaxItems, RuleArgument.Number, Least: 1),
        new("distinct", ApiRuleKind.Distinct, RuleArgument.Mark),
        new("future", ApiRuleKind.Future, RuleArgument.Mark),
        new("unambiguous", ApiRuleKind.Unambiguous, RuleArgument.Mark),
    ];

    public static IReadOnlyList<RuleShape> OfSeveral { get; } =
    [
        new("different", ApiRuleKind.Different, RuleArgument.Parameters),
        new("exclusive", ApiRuleKind.Exclusive, RuleArgument.Parameters),
        new("together", ApiRuleKind.Together, RuleArgument.Parameters),
    ];

    /// <summary>The rule as the author wrote it, <c>maxLength: 20</c>.</summary>
    public LocatedRule Location(Keys rule, RuleModel model)
    {
        var value = Argument switch
        {
            RuleArgument.Number => ": " + Words.Number(model.Limit),
            RuleArgument.CharacterSet => ": " + model.Argument,
            _ => "",
        };
        return new LocatedRule(model, Key + value, rule.LocationOf(Key));
    }

    /// <summary>What a parameter must be to have such a rule; empty where this one is.</summary>
    public string Wants(ParameterModel parameter)
    {
        var type = parameter.Type;
        return Kind switch
        {
            ApiRuleKind.MinItems or ApiRuleKind.MaxItems or ApiRuleKind.Distinct => parameter.Repeated
                ? ""
                : "only what is repeated has items",
            ApiRuleKind.NotEmpty => type is ParameterType.String or ParameterType.Phone
                ? ""
                : "only a text can be empty",
            ApiRuleKind.PhoneDigits => type == ParameterType.Phone ? "" : "give the parameter the type 'phone'",
            ApiRuleKind.MaxUnits => type != ParameterType.String ? "only a string is measured"
            : parameter.Measure is null ? "say with 'measure' how units are counted"
            : "",
            ApiRuleKind.Min or ApiRuleKind.Max => type == ParameterType.Integer ? "" : "only an integer has bounds",
            ApiRuleKind.Future or ApiRuleKind.Unambiguous => type == ParameterType.DateTime
                ? ""
                : "only a dateTime is a point in time",
            _ => type == ParameterType.String ? "" : "only a string has characters",
        };
    }
}
