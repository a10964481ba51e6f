using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Which rule of the contract a diagnostic says is broken, and which of them an analyzer can know of.</summary>
internal static class RulesOfDiagnostics
{
    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        new Dictionary<string, string>
        {
            [CallSiteRuleIds.EmptyValue] = nameof(ApiRuleKind.NotEmpty),
            [CallSiteRuleIds.TooShort] = nameof(ApiRuleKind.MinLength),
            [CallSiteRuleIds.TooLong] = nameof(ApiRuleKind.MaxLength),
            [CallSiteRuleIds.ForeignCharacters] = nameof(ApiRuleKind.Characters),
            [CallSiteRuleIds.NumericOnly] = nameof(ApiRuleKind.NotNumeric),
            [CallSiteRuleIds.PatternMismatch] = nameof(ApiRuleKind.Pattern),
            [CallSiteRuleIds.BrokenCharacter] = BrokenRules.LoneSurrogate,
            [CallSiteRuleIds.MissingValue] = BrokenRules.Missing,
            [CallSiteRuleIds.BelowMinimum] = nameof(ApiRuleKind.Min),
            [CallSiteRuleIds.AboveMaximum] = nameof(ApiRuleKind.Max),
            [CallSiteRuleIds.NationalNumber] = nameof(ApiRuleKind.PhoneDigits),
            [CallSiteRuleIds.NotAPhoneNumber] = nameof(ApiRuleKind.PhoneDigits),
            [CallSiteRuleIds.TooFewItems] = nameof(ApiRuleKind.MinItems),
            [CallSiteRuleIds.TooManyItems] = nameof(ApiRuleKind.MaxItems),
            [CallSiteRuleIds.TooManyItemsForMethod] = nameof(ApiRuleKind.MaxItems),
            [CallSiteRuleIds.AmbiguousTime] = nameof(ApiRuleKind.Unambiguous),
            [CallSiteRuleIds.BeforeApi] = nameof(ApiRuleKind.Future),
            [CallSiteRuleIds.TooManyUnits] = nameof(ApiRuleKind.MaxUnits),
            [CallSiteRuleIds.ExclusiveMembers] = nameof(ApiRuleKind.Exclusive),
            [CallSiteRuleIds.SameValue] = nameof(ApiRuleKind.Different),
            [CallSiteRuleIds.MissingCompanion] = nameof(ApiRuleKind.Together),
        };

    /// <summary>Said of values that the client sends all the same, or of code that makes no value.</summary>
    public static IReadOnlyList<string> NoVerdict { get; } =
    [
        CallSiteRuleIds.NumberNotPlain,
        CallSiteRuleIds.DuplicateItem,
        CallSiteRuleIds.NoSuchDate,
        CallSiteRuleIds.NotADate,
        CallSiteRuleIds.SkippedTime,
        CallSiteRuleIds.WallTime,
        CallSiteRuleIds.UnknownKind,
        CallSiteRuleIds.OutsideAlphabet,
        CallSiteRuleIds.BilledSegments,
        CallSiteRuleIds.RequiresFlag,
        CallSiteRuleIds.MemberNotGiven,
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
