using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules that surely hold for one text, in a form that a diagnostic can carry to a fix. No value is in them.</summary>
internal sealed class TextRules
{
    private readonly ImmutableArray<(ApiRuleKind Kind, string Argument)> _rules;

    private TextRules(ImmutableArray<(ApiRuleKind, string)> rules) => _rules = rules;

    public static TextRules Of(RequestSite site, RequestMember member) =>
        new(
            member
                .Rules.Where(rule => !rule.Advice && rule.Members.IsEmpty && Conditions.SurelyHold(rule, site))
                .Select(rule => (rule.Kind, Argument(rule)))
                .ToImmutableArray()
        );

    public static TextRules Read(string written) =>
        new(
            written
                .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(['\t'], 2))
                .Select(words => ((ApiRuleKind)int.Parse(words[0], CultureInfo.InvariantCulture), words[1]))
                .ToImmutableArray()
        );

    public string Write() =>
        string.Concat(_rules.Select(rule => $"{ConstraintMessages.Number((int)rule.Kind)}\t{rule.Argument}\n"));

    /// <summary>Takes from a text the characters that it may not hold.</summary>
    public string Clean(string text) =>
        _rules
            .Where(rule => rule.Kind == ApiRuleKind.Characters)
            .Select(rule => MemberRule.ToCharacterSet(rule.Argument))
            .OfType<ApiCharacterSet>()
            .Aggregate(text, ApiCharacters.Clean);

    /// <summary>Removes what is too long from the end of a text.</summary>
    public string Cut(string text)
    {
        foreach (var (kind, argument) in _rules)
        {
            if (kind != ApiRuleKind.MaxLength || ApiConstraints.MaxLength(text, Limit(argument)))
                continue;
            var length = (int)Limit(argument);
            text = text.Substring(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
        }
        return text;
    }

    /// <param name="isWhole">Nothing can be added to the text; where something can, less is known of it.</param>
    public bool Accept(string text, bool isWhole) =>
        _rules.All(rule => Accept(rule.Kind, rule.Argument, text, isWhole));

    private static bool Accept(ApiRuleKind kind, string argument, string text, bool isWhole) =>
        kind switch
        {
            ApiRuleKind.MaxLength => ApiConstraints.MaxLength(text, Limit(argument)),
            ApiRuleKind.Characters => MemberRule.ToCharacterSet(argument) is not { } set
                || ApiConstraints.Characters(text, set),
            _ when !isWhole => true,
            ApiRuleKind.NotEmpty => ApiConstraints.NotEmpty(text),
            ApiRuleKind.MinLength => ApiConstraints.MinLength(text, Limit(argument)),
            ApiRuleKind.NotNumeric => ApiConstraints.NotNumeric(text),
            ApiRuleKind.Pattern => ApiConstraints.Pattern(text, argument),
            ApiRuleKind.PhoneDigits => ApiConstraints.PhoneDigits(text),
            _ => true,
        };

    private static string Argument(MemberRule rule) =>
        rule.Argument.Length > 0 ? rule.Argument : ConstraintMessages.Number(rule.Limit);

    private static long Limit(string argument) => long.Parse(argument, CultureInfo.InvariantCulture);
}
