using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>The rows of the table that are about texts.</summary>
internal static class TextConstraints
{
    public static IReadOnlyList<TextConstraint> All { get; } =
    [
        new("notEmpty", ApiRuleKind.NotEmpty, ConstraintArgument.Mark)
        {
            Refuses = parameter =>
                parameter.Type is ParameterType.String or ParameterType.Phone ? "" : "only a text can be empty",
            IsKept = text => Is.NotEmpty(text.Value),
            Sentence = (where, _) => Say.NotEmpty(where),
            EndsChecks = true,
            Docs = (_, _) => new("not empty", "non vide"),
            AtCallSite = site => new(CallSiteRuleIds.EmptyValue, site.Name),
        },
        new("minLength", ApiRuleKind.MinLength, ConstraintArgument.Number)
        {
            IsLeast = true,
            // A character takes one unit or more.
            Excludes = (least, other) =>
                other.Kind is ApiRuleKind.MaxLength or ApiRuleKind.MaxUnits && least.Limit > other.Limit,
            IsKept = text => Is.MinLength(text.Value, text.Limit),
            Sentence = (where, text) => Say.MinLength(where, text.Value, text.Limit, personal: false),
            Docs = (rule, _) => Phrase.AtLeast(rule.Limit, "character", "caractère"),
            AtCallSite = site =>
                new(CallSiteRuleIds.TooShort, site.Shown, CodePoints.Count(site.Value), site.Text.Limit),
        },
        new("maxLength", ApiRuleKind.MaxLength, ConstraintArgument.Number)
        {
            IsKept = text => Is.MaxLength(text.Value, text.Limit),
            BreaksInPart = true,
            Sentence = (where, text) => Say.MaxLength(where, text.Value, text.Limit, personal: false),
            Docs = (rule, _) => Phrase.AtMost(rule.Limit, "character", "caractère"),
            AtCallSite = site =>
                new(
                    CallSiteRuleIds.TooLong,
                    site.Shown,
                    CodePoints.Count(site.Value),
                    site.Text.Limit,
                    CodePoints.Count(site.Value) - site.Text.Limit
                ),
            Cut = text => CodePoints.Start(text.Value, (int)text.Limit),
        },
        new("characters", ApiRuleKind.Characters, ConstraintArgument.CharacterSet)
        {
            IsKept = text => CharacterSets.Find(text.Argument) is not { } set || Is.Characters(text.Value, set),
            BreaksInPart = true,
            Sentence = (where, text) =>
                Say.Characters(where, text.Value, CharacterSets.Of(text.Argument), personal: false),
            Docs = (rule, _) => CharacterSets.Docs(CharacterSets.Of(rule.Argument)),
            AtCallSite = site => OutsideOf(CharacterSets.Of(site.Text.Argument), site),
            IsToldOnce = true,
            Clean = text =>
                CharacterSets.Find(text.Argument) is { } set ? ApiCharacters.Clean(text.Value, set) : text.Value,
        },
        new("notNumeric", ApiRuleKind.NotNumeric, ConstraintArgument.Mark)
        {
            Excludes = (_, other) =>
                other.Kind == ApiRuleKind.Characters
                && CharacterSets.Find(other.Argument) == ApiCharacterSet.AsciiDigits,
            IsKept = text => Is.NotNumeric(text.Value),
            Sentence = (where, text) => Say.NotNumeric(where, text.Value, personal: false),
            Docs = (_, _) => new("not digits alone", "pas seulement des chiffres"),
            AtCallSite = site => new(CallSiteRuleIds.NumericOnly, site.Shown),
        },
        new("pattern", ApiRuleKind.Pattern, ConstraintArgument.Pattern)
        {
            IsKept = text => Is.Pattern(text.Value, text.Argument),
            Sentence = (where, text) => Say.Pattern(where, text.Value, text.Argument, personal: false),
            Docs = (_, pattern) => new($"matches {pattern}", $"de la forme {pattern}"),
            // A search that takes too long here may find a match where the program runs.
            IsBrokenEverywhere = text => ApiPattern.Matches(text.Value, text.Argument) == false,
            AtCallSite = site => new(CallSiteRuleIds.PatternMismatch, site.Shown, site.Text.Argument),
        },
        new("phoneDigits", ApiRuleKind.PhoneDigits, ConstraintArgument.Mark)
        {
            Refuses = parameter => parameter.Type == ParameterType.Phone ? "" : "give the parameter the type 'phone'",
            IsKept = text => Is.PhoneDigits(text.Value),
            Sentence = (where, text) => Say.PhoneDigits(where, text.Value, personal: false),
            Docs = (_, _) => new("phone number with country code", "numéro de téléphone avec indicatif du pays"),
            AtCallSite = site =>
                PhoneDigits.Check(site.Value) is { Problem: not PhoneProblem.National } check
                    ? new(CallSiteRuleIds.NotAPhoneNumber, site.Member, WhyRefused(check))
                    {
                        // How many digits a number has is of the international plan, and our guess for the shortest.
                        IsAssumed = check.Problem is PhoneProblem.TooShort or PhoneProblem.TooLong,
                    }
                    : new(CallSiteRuleIds.NationalNumber, site.Member),
            WhereKept = site =>
                PhoneDigits.IsPlain(site.Value, PhoneDigits.Check(site.Value))
                    ? null
                    : new(CallSiteRuleIds.NumberNotPlain, site.Member),
        },
        new("maxUnits", ApiRuleKind.MaxUnits, ConstraintArgument.Units)
        {
            Refuses = parameter =>
                parameter.Type != ParameterType.String ? "only a string is measured"
                : parameter.Measure is null ? "say with 'measure' how units are counted"
                : "",
            IsKept = text => Is.MaxUnits(text.Value, text.Appended, text.Limit),
            Sentence = (where, text) => Say.MaxUnits(where, text.Value, text.Appended, text.Limit),
            Docs = (rule, _) => Phrase.AtMost(rule.Limit, "unit", "unité"),
        },
    ];

    private static CallSiteFinding OutsideOf(ApiCharacterSet set, CallSiteText site) =>
        new(
            CallSiteRuleIds.ForeignCharacters,
            site.Shown,
            ShownAt(site, Is.IndexOutside(site.Value, set)),
            new CallSiteWord("CharacterSet_" + set)
        );

    private static CallSiteWord WhyRefused(PhoneCheck check) =>
        check.Problem switch
        {
            PhoneProblem.ForeignCharacter => new(
                "Phone_ForeignCharacter",
                Say.Number(check.Index + 1),
                CodePoints.Name(check.Character)
            ),
            PhoneProblem.TooShort or PhoneProblem.TooLong => new("Phone_" + check.Problem, Say.Number(check.Digits)),
            var problem => new("Phone_" + problem),
        };

    private static object ShownAt(CallSiteText site, int index) =>
        site.IsPersonal ? "#" + Say.Number(index + 1)
        : site.Value[index] == ' ' ? new CallSiteWord("Space")
        : Say.Quoted(Say.CharacterAt(site.Value, index));
}
