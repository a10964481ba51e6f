using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// How call sites use a client, and what they give away.
internal static partial class CallSiteRules
{
    public static readonly DiagnosticDescriptor RequestNeverSent = CreateForCallSite(
        CallSiteRuleIds.RequestNeverSent,
        nameof(RequestNeverSent),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor CallNotAwaited = CreateForCallSite(
        CallSiteRuleIds.CallNotAwaited,
        nameof(CallNotAwaited),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor Caution = CreateForCallSite(
        CallSiteRuleIds.Caution,
        nameof(Caution),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor EmptyCatch = CreateForCallSite(
        CallSiteRuleIds.EmptyCatch,
        nameof(EmptyCatch),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor RetryLoop = CreateForCallSite(
        CallSiteRuleIds.RetryLoop,
        nameof(RetryLoop),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor ResilienceHandler = CreateForCallSite(
        CallSiteRuleIds.ResilienceHandler,
        nameof(ResilienceHandler),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor OutcomeIgnored = CreateForCallSite(
        CallSiteRuleIds.OutcomeIgnored,
        nameof(OutcomeIgnored),
        UseCategory,
        DiagnosticSeverity.Info
    );

    public static readonly DiagnosticDescriptor SequenceNotRead = CreateForCallSite(
        CallSiteRuleIds.SequenceNotRead,
        nameof(SequenceNotRead),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor HardCodedSecret = CreateForCallSite(
        CallSiteRuleIds.HardCodedSecret,
        nameof(HardCodedSecret),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor ExposedCredentials = CreateForCallSite(
        CallSiteRuleIds.ExposedCredentials,
        nameof(ExposedCredentials),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor InsecureAddress = CreateForCallSite(
        CallSiteRuleIds.InsecureAddress,
        nameof(InsecureAddress),
        SecurityCategory,
        DiagnosticSeverity.Error
    );

    public static ImmutableArray<DiagnosticDescriptor> OfUse { get; } =
        ImmutableArray.Create(
            RequestNeverSent,
            CallNotAwaited,
            Caution,
            EmptyCatch,
            RetryLoop,
            ResilienceHandler,
            OutcomeIgnored,
            SequenceNotRead
        );

    public static ImmutableArray<DiagnosticDescriptor> OfSecurity { get; } =
        ImmutableArray.Create(HardCodedSecret, ExposedCredentials, InsecureAddress);
}
