using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// What call sites give to a request. Words in English and French: CallSiteWords.resx.
internal static partial class CallSiteRules
{
    public static DiagnosticDescriptor OfId(string id) => OfValues.First(rule => rule.Id == id);

    public static ImmutableArray<DiagnosticDescriptor> OfValues =>
        ImmutableArray.Create(
            EmptyValue,
            TooShort,
            TooLong,
            ForeignCharacters,
            NumericOnly,
            PatternMismatch,
            BrokenCharacter,
            MissingValue,
            MemberNotGiven,
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
            WallTime,
            UnknownKind,
            TooManyUnits,
            OutsideAlphabet,
            BilledSegments,
            ExclusiveMembers,
            SameValue,
            MissingCompanion,
            RequiresFlag
        );
}
