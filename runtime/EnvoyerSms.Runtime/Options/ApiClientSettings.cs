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
            throw Refused(options, problems);

        var address = BaseAddressCheck.WithTrailingSlash(options.BaseAddress!);
        return new ApiClientSettings(options, authentication, authentication.Address?.Fill(address) ?? address);
    }

    // Apart, as nothing else of that library is needed to make a client.
    private static OptionsValidationException Refused(ApiClientOptions options, IReadOnlyList<string> problems) =>
        new(Microsoft.Extensions.Options.Options.DefaultName, options.GetType(), problems);

    private ApiClientSettings(ApiClientOptions options, ApiAuthentication authentication, Uri baseAddress)
    {
        BaseAddress = baseAddress;
        Authentication = authentication;
        Method = options.Method;
        Calls = options.Calls;
        Operations = options.CopyOperations();
        MaxResponseBytes = options.MaxResponseBytes;
        TimeProvider = options.TimeProvider;
        RateLimiter = options.RateLimiter;
        RateLimitKey = options.RateLimitKey?.Trim();
        Ledger = options.Ledger;
        Options = options;
    }

    public readonly Uri BaseAddress;
    public readonly ApiAuthentication Authentication;
    public readonly ApiMethod Method;

    /// <summary>How calls are made where neither their operation nor the call says otherwise. No member is null.</summary>
    public readonly ApiCallOptions Calls;

    /// <summary>The options of single operations; null where there are none.</summary>
    public readonly IReadOnlyDictionary<string, ApiCallOptions>? Operations;

    public readonly int MaxResponseBytes;
    public readonly TimeProvider TimeProvider;

    /// <summary>The client's own limiter; null for the one of this process.</summary>
    public readonly ApiRateLimiter? RateLimiter;

    /// <summary>Whose requests it counts; null for the account that the credentials name.</summary>
    public readonly string? RateLimitKey;

    /// <summary>Records calls that have a key; null where none may.</summary>
    public readonly ApiCallLedger? Ledger;

    /// <summary>The options themselves, for what an emitted class knows beyond them.</summary>
    public readonly ApiClientOptions Options;

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
