using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What call sites give to a request. Words in English and French: CallSiteWords.resx.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor EmptyValue = CreateForCallSite(
        RuleIds.EmptyValue,
        nameof(EmptyValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooShort = CreateForCallSite(
        RuleIds.TooShort,
        nameof(TooShort),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooLong = CreateForCallSite(
        RuleIds.TooLong,
        nameof(TooLong),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ForeignCharacters = CreateForCallSite(
        RuleIds.ForeignCharacters,
        nameof(ForeignCharacters),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NumericOnly = CreateForCallSite(
        RuleIds.NumericOnly,
        nameof(NumericOnly),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor PatternMismatch = CreateForCallSite(
        RuleIds.PatternMismatch,
        nameof(PatternMismatch),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BrokenCharacter = CreateForCallSite(
        RuleIds.BrokenCharacter,
        nameof(BrokenCharacter),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor MissingValue = CreateForCallSite(
        RuleIds.MissingValue,
        nameof(MissingValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BelowMinimum = CreateForCallSite(
        RuleIds.BelowMinimum,
        nameof(BelowMinimum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor AboveMaximum = CreateForCallSite(
        RuleIds.AboveMaximum,
        nameof(AboveMaximum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NationalNumber = CreateForCallSite(
        RuleIds.NationalNumber,
        nameof(NationalNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotAPhoneNumber = CreateForCallSite(
        RuleIds.NotAPhoneNumber,
        nameof(NotAPhoneNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NumberNotPlain = CreateForCallSite(
        RuleIds.NumberNotPlain,
        nameof(NumberNotPlain),
        ValuesCategory,
        DiagnosticSeverity.Hidden
    );

    public static readonly DiagnosticDescriptor TooFewItems = CreateForCallSite(
        RuleIds.TooFewItems,
        nameof(TooFewItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyItems = CreateForCallSite(
        RuleIds.TooManyItems,
        nameof(TooManyItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyItemsForMethod = CreateForCallSite(
        RuleIds.TooManyItemsForMethod,
        nameof(TooManyItemsForMethod),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateItem = CreateForCallSite(
        RuleIds.DuplicateItem,
        nameof(DuplicateItem),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor NoSuchDate = CreateForCallSite(
        RuleIds.NoSuchDate,
        nameof(NoSuchDate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotADate = CreateForCallSite(
        RuleIds.NotADate,
        nameof(NotADate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor SkippedTime = CreateForCallSite(
        RuleIds.SkippedTime,
        nameof(SkippedTime),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor AmbiguousTime = CreateForCallSite(
        RuleIds.AmbiguousTime,
        nameof(AmbiguousTime),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BeforeApi = CreateForCallSite(
        RuleIds.BeforeApi,
        nameof(BeforeApi),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyUnits = CreateForCallSite(
        RuleIds.TooManyUnits,
        nameof(TooManyUnits),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor OutsideAlphabet = CreateForCallSite(
        RuleIds.OutsideAlphabet,
        nameof(OutsideAlphabet),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor BilledSegments = CreateForCallSite(
        RuleIds.BilledSegments,
        nameof(BilledSegments),
        ValuesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false
    );

    public static readonly DiagnosticDescriptor ExclusiveMembers = CreateForCallSite(
        RuleIds.ExclusiveMembers,
        nameof(ExclusiveMembers),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor SameValue = CreateForCallSite(
        RuleIds.SameValue,
        nameof(SameValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor MissingCompanion = CreateForCallSite(
        RuleIds.MissingCompanion,
        nameof(MissingCompanion),
        ValuesCategory,
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RequiresFlag = CreateForCallSite(
        RuleIds.RequiresFlag,
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
