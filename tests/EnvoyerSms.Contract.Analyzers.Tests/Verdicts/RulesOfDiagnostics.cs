using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Which rule of the contract a diagnostic says is broken, and which of them an analyzer can know of.</summary>
internal static class RulesOfDiagnostics
{
    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        new Dictionary<string, string>
        {
            [RuleIds.EmptyValue] = nameof(ApiRuleKind.NotEmpty),
            [RuleIds.TooShort] = nameof(ApiRuleKind.MinLength),
            [RuleIds.TooLong] = nameof(ApiRuleKind.MaxLength),
            [RuleIds.ForeignCharacters] = nameof(ApiRuleKind.Characters),
            [RuleIds.NumericOnly] = nameof(ApiRuleKind.NotNumeric),
            [RuleIds.PatternMismatch] = nameof(ApiRuleKind.Pattern),
            [RuleIds.BrokenCharacter] = BrokenRules.LoneSurrogate,
            [RuleIds.MissingValue] = BrokenRules.Missing,
            [RuleIds.BelowMinimum] = nameof(ApiRuleKind.Min),
            [RuleIds.AboveMaximum] = nameof(ApiRuleKind.Max),
            [RuleIds.NationalNumber] = nameof(ApiRuleKind.PhoneDigits),
            [RuleIds.NotAPhoneNumber] = nameof(ApiRuleKind.PhoneDigits),
            [RuleIds.TooFewItems] = nameof(ApiRuleKind.MinItems),
            [RuleIds.TooManyItems] = nameof(ApiRuleKind.MaxItems),
            [RuleIds.TooManyItemsForMethod] = nameof(ApiRuleKind.MaxItems),
            [RuleIds.AmbiguousTime] = nameof(ApiRuleKind.Unambiguous),
            [RuleIds.BeforeApi] = nameof(ApiRuleKind.Future),
            [RuleIds.TooManyUnits] = nameof(ApiRuleKind.MaxUnits),
            [RuleIds.ExclusiveMembers] = nameof(ApiRuleKind.Exclusive),
            [RuleIds.SameValue] = nameof(ApiRuleKind.Different),
            [RuleIds.MissingCompanion] = nameof(ApiRuleKind.Together),
        };

    /// <summary>Said of values that the client sends all the same, or of code that makes no value.</summary>
    public static IReadOnlyList<string> NoVerdict { get; } =
    [
        RuleIds.NumberNotPlain,
        RuleIds.DuplicateItem,
        RuleIds.NoSuchDate,
        RuleIds.NotADate,
        RuleIds.SkippedTime,
        RuleIds.OutsideAlphabet,
        RuleIds.BilledSegments,
        RuleIds.RequiresFlag,
    ];

    /// <summary>Kinds that no diagnostic speaks of as broken: the client advises, and sends.</summary>
    public static IReadOnlyList<string> Advice { get; } = [nameof(ApiRuleKind.Distinct)];

    // The oldest version of the contract, 2.1.0, is of 2011-05-23. Nowhere on Earth did that day begin before this.
    private static readonly DateTimeOffset ApiBegan = new(2011, 5, 23, 0, 0, 0, TimeSpan.FromHours(14));

    /// <summary>Whether the code of a request alone tells that a rule is broken.</summary>
    public static bool IsSeen(Verdict verdict, string broken) =>
        BrokenRules.Kind(broken) switch
        {
            // Which method a request goes by is for the client to say.
            nameof(ApiRuleKind.MaxItems) => !verdict.ByGet,
            // When a program will run is not known; that it runs after the API began is, and then the hour does not matter.
            nameof(ApiRuleKind.Future) => (DateTimeOffset)verdict["SendAt"]! < ApiBegan,
            nameof(ApiRuleKind.Unambiguous) => (DateTimeOffset)verdict["SendAt"]! >= ApiBegan,
            _ => true,
        };
}
