using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// How call sites use a client, and what they give away.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor RequestNeverSent = CreateForCallSite(
        RuleIds.RequestNeverSent,
        nameof(RequestNeverSent),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor CallNotAwaited = CreateForCallSite(
        RuleIds.CallNotAwaited,
        nameof(CallNotAwaited),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor Caution = CreateForCallSite(
        RuleIds.Caution,
        nameof(Caution),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor EmptyCatch = CreateForCallSite(
        RuleIds.EmptyCatch,
        nameof(EmptyCatch),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor RetryLoop = CreateForCallSite(
        RuleIds.RetryLoop,
        nameof(RetryLoop),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor ResilienceHandler = CreateForCallSite(
        RuleIds.ResilienceHandler,
        nameof(ResilienceHandler),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor OutcomeIgnored = CreateForCallSite(
        RuleIds.OutcomeIgnored,
        nameof(OutcomeIgnored),
        UseCategory,
        DiagnosticSeverity.Info
    );

    public static readonly DiagnosticDescriptor SequenceNotRead = CreateForCallSite(
        RuleIds.SequenceNotRead,
        nameof(SequenceNotRead),
        UseCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor HardCodedSecret = CreateForCallSite(
        RuleIds.HardCodedSecret,
        nameof(HardCodedSecret),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor ExposedCredentials = CreateForCallSite(
        RuleIds.ExposedCredentials,
        nameof(ExposedCredentials),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor InsecureAddress = CreateForCallSite(
        RuleIds.InsecureAddress,
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
