using EnvoyerSms.Runtime.Authentication;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Options;

/// <summary>The options that a client was made with: checked, and not affected by later changes.</summary>
internal sealed class ApiClientSettings
{
    /// <summary>Takes a snapshot of options.</summary>
    /// <exception cref="OptionsValidationException">Something is wrong with them; all of it is listed.</exception>
    public static ApiClientSettings Of(ApiClientOptions options)
    {
        var authentication = options.ReadAuthentication();
        var problems = OptionsCheck.Run(options, authentication);
        if (problems.Count > 0)
            throw new OptionsValidationException(
                Microsoft.Extensions.Options.Options.DefaultName,
                options.GetType(),
                problems
            );

        var address = BaseAddressCheck.WithTrailingSlash(options.BaseAddress!);
        return new ApiClientSettings
        {
            BaseAddress = authentication.Address?.Fill(address) ?? address,
            Authentication = authentication,
            Method = options.Method,
            Calls = options.Calls,
            Operations = options.CopyOperations(),
            MaxResponseBytes = options.MaxResponseBytes,
            TimeProvider = options.TimeProvider,
            RateLimiter = options.RateLimiter,
            RateLimitKey = options.RateLimitKey?.Trim(),
            Ledger = options.Ledger,
            Options = options,
        };
    }

    public required Uri BaseAddress { get; init; }
    public required ApiAuthentication Authentication { get; init; }
    public required ApiMethod Method { get; init; }

    /// <summary>How calls are made where neither their operation nor the call says otherwise. No member is null.</summary>
    public required ApiCallOptions Calls { get; init; }

    /// <summary>The options of single operations; null where there are none.</summary>
    public required IReadOnlyDictionary<string, ApiCallOptions>? Operations { get; init; }

    public required int MaxResponseBytes { get; init; }
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The client's own limiter; null for the one of this process.</summary>
    public required ApiRateLimiter? RateLimiter { get; init; }

    /// <summary>Whose requests it counts; null for the account that the credentials name.</summary>
    public required string? RateLimitKey { get; init; }

    /// <summary>Records calls that have a key; null where none may.</summary>
    public required ApiCallLedger? Ledger { get; init; }

    /// <summary>The options themselves, for what an emitted class knows beyond them.</summary>
    public required ApiClientOptions Options { get; init; }

    /// <summary>Removes the credentials from texts. Made on first use: only failures need it.</summary>
    public CredentialScrubber Scrubber => field ??= new CredentialScrubber(Authentication);

    /// <summary>How a call of an operation is made: the narrowest level that sets an option decides.</summary>
    public CallSettings For(string operation, ApiCallOptions? call)
    {
        ApiCallOptions? ofOperation = null;
        Operations?.TryGetValue(operation, out ofOperation);
        var narrower = call is null ? ofOperation : call.Over(ofOperation);
        return new CallSettings(narrower is null ? Calls : narrower.Over(Calls), call?.Key);
    }
}
