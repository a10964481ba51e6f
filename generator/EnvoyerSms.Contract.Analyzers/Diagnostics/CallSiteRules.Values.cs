using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// What call sites give to a request. Words in English and French: CallSiteWords.resx.
internal static partial class CallSiteRules
{
    public static readonly DiagnosticDescriptor EmptyValue = CreateForCallSite(
        CallSiteRuleIds.EmptyValue,
        nameof(EmptyValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooShort = CreateForCallSite(
        CallSiteRuleIds.TooShort,
        nameof(TooShort),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooLong = CreateForCallSite(
        CallSiteRuleIds.TooLong,
        nameof(TooLong),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ForeignCharacters = CreateForCallSite(
        CallSiteRuleIds.ForeignCharacters,
        nameof(ForeignCharacters),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NumericOnly = CreateForCallSite(
        CallSiteRuleIds.NumericOnly,
        nameof(NumericOnly),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor PatternMismatch = CreateForCallSite(
        CallSiteRuleIds.PatternMismatch,
        nameof(PatternMismatch),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BrokenCharacter = CreateForCallSite(
        CallSiteRuleIds.BrokenCharacter,
        nameof(BrokenCharacter),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor MissingValue = CreateForCallSite(
        CallSiteRuleIds.MissingValue,
        nameof(MissingValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BelowMinimum = CreateForCallSite(
        CallSiteRuleIds.BelowMinimum,
        nameof(BelowMinimum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor AboveMaximum = CreateForCallSite(
        CallSiteRuleIds.AboveMaximum,
        nameof(AboveMaximum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NationalNumber = CreateForCallSite(
        CallSiteRuleIds.NationalNumber,
        nameof(NationalNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotAPhoneNumber = CreateForCallSite(
        CallSiteRuleIds.NotAPhoneNumber,
        nameof(NotAPhoneNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NumberNotPlain = CreateForCallSite(
        CallSiteRuleIds.NumberNotPlain,
        nameof(NumberNotPlain),
        ValuesCategory,
        DiagnosticSeverity.Hidden
    );

    public static readonly DiagnosticDescriptor TooFewItems = CreateForCallSite(
        CallSiteRuleIds.TooFewItems,
        nameof(TooFewItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyItems = CreateForCallSite(
        CallSiteRuleIds.TooManyItems,
        nameof(TooManyItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyItemsForMethod = CreateForCallSite(
        CallSiteRuleIds.TooManyItemsForMethod,
        nameof(TooManyItemsForMethod),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateItem = CreateForCallSite(
        CallSiteRuleIds.DuplicateItem,
        nameof(DuplicateItem),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor NoSuchDate = CreateForCallSite(
        CallSiteRuleIds.NoSuchDate,
        nameof(NoSuchDate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotADate = CreateForCallSite(
        CallSiteRuleIds.NotADate,
        nameof(NotADate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor SkippedTime = CreateForCallSite(
        CallSiteRuleIds.SkippedTime,
        nameof(SkippedTime),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor AmbiguousTime = CreateForCallSite(
        CallSiteRuleIds.AmbiguousTime,
        nameof(AmbiguousTime),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BeforeApi = CreateForCallSite(
        CallSiteRuleIds.BeforeApi,
        nameof(BeforeApi),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyUnits = CreateForCallSite(
        CallSiteRuleIds.TooManyUnits,
        nameof(TooManyUnits),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor OutsideAlphabet = CreateForCallSite(
        CallSiteRuleIds.OutsideAlphabet,
        nameof(OutsideAlphabet),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor BilledSegments = CreateForCallSite(
        CallSiteRuleIds.BilledSegments,
        nameof(BilledSegments),
        ValuesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false
    );

    public static readonly DiagnosticDescriptor ExclusiveMembers = CreateForCallSite(
        CallSiteRuleIds.ExclusiveMembers,
        nameof(ExclusiveMembers),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor SameValue = CreateForCallSite(
        CallSiteRuleIds.SameValue,
        nameof(SameValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor MissingCompanion = CreateForCallSite(
        CallSiteRuleIds.MissingCompanion,
        nameof(MissingCompanion),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RequiresFlag = CreateForCallSite(
        CallSiteRuleIds.RequiresFlag,
        nameof(RequiresFlag),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static ImmutableArray<DiagnosticDescriptor> OfValues { get; } =
        ImmutableArray.Create(
            EmptyValue,
            TooShort,
            TooLong,
            ForeignCharacters,
            NumericOnly,
            PatternMismatch,
            BrokenCharacter,
            MissingValue,
            BelowMinimum,
            AboveMaximum,
            NationalNumber,
            NotAPhoneNumber,
            NumberNotPlain,
            TooFewItems,
            TooManyItems,
            TooManyItemsForMethod,
            DuplicateItem,
            NoSuchDate,
            NotADate,
            SkippedTime,
            AmbiguousTime,
            BeforeApi,
            TooManyUnits,
            OutsideAlphabet,
            BilledSegments,
            ExclusiveMembers,
            SameValue,
            MissingCompanion,
            RequiresFlag
        );
}
