using EnvoyerSms.Runtime.Authentication;

namespace EnvoyerSms.Runtime.Options;

/// <summary>The options that a client was made with: checked, and not affected by later changes.</summary>
internal sealed class ApiClientSettings
{
    public required Uri BaseAddress { get; init; }
    public required ApiAuthentication Authentication { get; init; }
    public required ApiMethod Method { get; init; }
    public required CallSettings Calls { get; init; }

    /// <summary>The options of single operations; null where there are none.</summary>
    public required IReadOnlyDictionary<string, ApiCallOptions>? Operations { get; init; }

    public required int MaxResponseBytes { get; init; }
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The client's own limiter; null for the one of this process.</summary>
    public required ApiRateLimiter? RateLimiter { get; init; }

    /// <summary>Whose requests it counts; null for the account that the credentials name.</summary>
    public required string? RateLimitKey { get; init; }

    /// <summary>Removes the credentials from texts. Made on first use: only failures need it.</summary>
    public CredentialScrubber Scrubber => field ??= new CredentialScrubber(Authentication);

    /// <summary>How a call of an operation is made: the narrowest level that sets an option decides.</summary>
    public CallSettings For(string operation, ApiCallOptions? call)
    {
        ApiCallOptions? ofOperation = null;
        Operations?.TryGetValue(operation, out ofOperation);
        return Calls.With(ofOperation).With(call);
    }
}
