using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Makes a call that has a key: <see cref="KeyedCall.SendAsync(CallPipeline, CallAttempt, CallScope, CancellationToken)"/>.</summary>
internal delegate Task<object> KeyedSend(
    CallPipeline pipeline,
    CallAttempt attempt,
    CallScope scope,
    CancellationToken cancellationToken
);
