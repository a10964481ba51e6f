using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms;

/// <summary>
/// How calls are made: of one client (<see cref="ApiClientOptions"/>), of one operation
/// (<see cref="ApiClientOptions.Operations"/>) or of one call (<c>client.With(…)</c>). A member that is null takes the value of the wider
/// level.
/// </summary>
/// <example><code>await client.With(new ApiCallOptions { MaxRetries = 0 }).GetAccountStatusAsync(cancellationToken);</code></example>
public sealed record ApiCallOptions
{
    private const int MaxRetriesLimit = 10;

    private const int LongestKey = 200;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <summary>How calls are made where nobody says otherwise.</summary>
    internal static ApiCallOptions Default { get; } =
        new()
        {
            Validation = ApiValidationMode.Strict,
            Timeout = TimeSpan.FromSeconds(30),
            MaxRetries = 2,
            RateLimitMode = ApiRateLimitMode.Fail,
        };

    /// <summary>What happens to a request that breaks a rule of the contract.</summary>
    public ApiValidationMode? Validation { get; init; }

    /// <summary>
    /// Longest time for one request, from connecting to the last byte of the response: more than zero, at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a call that only reads, or that may be repeated by its nature, is tried again: from 0, which is never, to 10.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>What happens when no request is left in the API's window.</summary>
    public ApiRateLimitMode? RateLimitMode { get; init; }

    /// <summary>
    /// Names one thing to do, such as <c>order-4711/shipped</c>: with a ledger (<see cref="ApiClientOptions.Ledger"/>), calls with the same key
    /// reach the API once at most, in whichever process they are made. From 1 to 200 characters, no control characters; it is stored as it is,
    /// so no address or phone number belongs in it. Only for calls that change something, made by <c>client.Once(key)</c> or
    /// <c>client.With(…)</c>; the options of an operation ignore it. Such a call is one request at most, whatever <see cref="MaxRetries"/> says.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Tells nothing of the options, as a key may name a person.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ApiCallOptions);

    /// <summary>These options, completed with those of a wider level.</summary>
    internal ApiCallOptions Over(ApiCallOptions? wider) =>
        wider is null
            ? this
            : new ApiCallOptions
            {
                Validation = Validation ?? wider.Validation,
                Timeout = Timeout ?? wider.Timeout,
                MaxRetries = MaxRetries ?? wider.MaxRetries,
                RateLimitMode = RateLimitMode ?? wider.RateLimitMode,
                Key = Key ?? wider.Key,
            };

    // Apart from the rest, as only one call can have a key.
    internal void CheckKey(ApiOptionsProblems problems)
    {
        if (Key is not { } key)
            return;
        if (key.Length is 0 or > LongestKey || key.Any(char.IsControl))
            problems.Add(nameof(Key), $"must have from 1 to {LongestKey} characters, and no control characters.");
        // Stored, all of these are one.
        else if (ApiConstraints.IndexOfLoneSurrogate(key) >= 0)
            problems.Add(nameof(Key), "must not have half a surrogate pair.");
    }

    internal void Check(ApiOptionsProblems problems)
    {
        if (Validation is < ApiValidationMode.Strict or > ApiValidationMode.Off)
            problems.Add(nameof(Validation), "has no such value: choose Strict, Warn or Off.");
        var isInfinite = Timeout == System.Threading.Timeout.InfiniteTimeSpan;
        if (!isInfinite && (Timeout <= TimeSpan.Zero || Timeout > LongestTimeout))
            problems.Add(nameof(Timeout), "must be more than zero and at most one day.");
        if (MaxRetries is < 0 or > MaxRetriesLimit)
            problems.Add(nameof(MaxRetries), $"must be from 0 to {MaxRetriesLimit}.");
        if (RateLimitMode is < ApiRateLimitMode.Fail or > ApiRateLimitMode.SendAnyway)
            problems.Add(nameof(RateLimitMode), "has no such value: choose Fail, Wait or SendAnyway.");
    }
}
