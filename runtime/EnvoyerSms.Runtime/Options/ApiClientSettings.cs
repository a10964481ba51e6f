using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Options;

/// <summary>What a client was made with: checked, and out of reach of later changes.</summary>
internal sealed class ApiClientSettings
{
    public required Uri BaseAddress { get; init; }
    public required ApiAuthentication Authentication { get; init; }
    public required ApiMethod Method { get; init; }
    public required CallSettings Calls { get; init; }

    /// <summary>What is said of single operations; null where nothing is.</summary>
    public required IReadOnlyDictionary<string, ApiCallOptions>? Operations { get; init; }

    public required int MaxResponseBytes { get; init; }
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The client's own limiter; null for the one of this process.</summary>
    public required ApiRateLimiter? RateLimiter { get; init; }

    /// <summary>Whose requests it counts; null for the account that the credentials name.</summary>
    public required string? RateLimitKey { get; init; }

    /// <summary>Where the requests go.</summary>
    public CallAddresses Addresses => field ??= new CallAddresses(BaseAddress);

    /// <summary>Takes the credentials out of texts. Made on first use: only failures need it.</summary>
    public CredentialScrubber Scrubber => field ??= new CredentialScrubber(Authentication);

    /// <summary>How a call of an operation is made: the narrowest level that speaks has the last word.</summary>
    public CallSettings For(string operation, ApiCallOptions? call)
    {
        ApiCallOptions? ofOperation = null;
        Operations?.TryGetValue(operation, out ofOperation);
        return Calls.With(ofOperation).With(call);
    }
}
