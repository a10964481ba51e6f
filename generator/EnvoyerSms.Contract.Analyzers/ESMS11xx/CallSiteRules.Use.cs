using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// How call sites use a client. Computed: each rule is in a file of its own, and no order between files is certain.
internal static partial class CallSiteRules
{
    public static ImmutableArray<DiagnosticDescriptor> OfUse =>
        ImmutableArray.Create(
            RequestNeverSent,
            CallNotAwaited,
            Caution,
            EmptyCatch,
            RetryLoop,
            ResilienceHandler,
            OutcomeIgnored,
            SequenceNotRead,
            CallCaution
        );
}
