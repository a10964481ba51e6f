using System.Collections.Concurrent;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>The rate limits of a client's groups of operations, each made when the first of them is called.</summary>
internal sealed class GroupRateLimits(ApiDefinition definition, ApiClientSettings settings, CallLog? log)
{
    private readonly ConcurrentDictionary<string, CallRateLimit> _limits = new(StringComparer.Ordinal);

    public CallRateLimit Of(ApiRateLimit rateLimit) =>
        _limits.TryGetValue(rateLimit.Group, out var known)
            ? known
            : _limits.GetOrAdd(rateLimit.Group, CallRateLimit.Create(definition, settings, log, rateLimit)!);
}
