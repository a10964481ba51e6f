using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// What a coming contract does to uses of today's client.
internal static partial class CallSiteRules
{
    public static ImmutableArray<DiagnosticDescriptor> OfNext =>
        ImmutableArray.Create(
            NextCompared,
            NextUnusable,
            NextGone,
            NextRenamed,
            NextRequired,
            NextNotCompiled,
            NextDeprecated,
            NextValueRefused,
            NextValueUnknown,
            NextSwitch,
            NextNull,
            NextCall,
            NextDefault,
            NextError
        );
}
