using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>The rate limits of a client's groups of operations, each made when the first of them is called.</summary>
internal sealed class GroupRateLimits(ApiDefinition definition, ApiClientSettings settings, CallLog? log)
{
    private readonly object _gate = new();

    // A chain: there are few, and a dictionary of them would be code in every native program.
    private Limit? _first;

    public CallRateLimit Of(ApiRateLimit rateLimit)
    {
        lock (_gate)
        {
            for (var known = _first; known is not null; known = known.Next)
            {
                if (known.Group == rateLimit.Group)
                    return known.Value;
            }
            var made = CallRateLimit.Create(definition, settings, log, rateLimit)!;
            _first = new Limit(rateLimit.Group, made, _first);
            return made;
        }
    }

    private sealed class Limit(string group, CallRateLimit value, Limit? next)
    {
        public string Group => group;

        public CallRateLimit Value => value;

        public Limit? Next => next;
    }
}
