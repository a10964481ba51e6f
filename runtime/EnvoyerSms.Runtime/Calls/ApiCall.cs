using System.Diagnostics;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>What is called, with which values and options. It never changes; each of its requests is a <see cref="CallAttempt"/>.</summary>
internal sealed class ApiCall(ApiOperation operation, object request, CallSettings settings)
{
    public readonly ApiOperation Operation = operation;

    /// <summary>The values, as the type of the operation's requests.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public readonly object Request = request;

    public readonly CallSettings Settings = settings;
}
