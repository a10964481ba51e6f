using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>The rate limit of one client: the limiter, and the token by which the limiter knows the client's account.</summary>
internal sealed class ClientRateLimit(
    ApiRateLimiter limiter,
    RateLimitAccount account,
    TimeProvider clock,
    CallLog? log
)
{
    // The client holds the token as long as it lives, so the limiter can see that the account is in use.
    private ApiRateLimitToken? _token;

    /// <summary>Whether reads go on where the limiter fails.</summary>
    public bool LetsReadsPass => limiter.LetsReadsPass;

    /// <summary>Makes the token, where it is not there yet.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_token is not null)
            return Task.CompletedTask;
        if (limiter.SaltAtHand is not { } salt)
            return MakeTokenAsync(cancellationToken);
        MakeToken(salt);
        return Task.CompletedTask;
    }

    /// <summary>Asks for permission to send one request. The token has been made.</summary>
    public ValueTask<ApiRateLimitLease> AcquireAsync(ApiRateLimitMode mode, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(_token!, mode, cancellationToken);

    /// <summary>What is left after a request, for which the token has been made.</summary>
    /// <returns>Null where the limiter returned no state.</returns>
    public ValueTask<ApiRateLimitState?> GetStateAfterRequestAsync() =>
        limiter.GetStateAsync(_token!, CancellationToken.None)!;

    /// <summary>What is left.</summary>
    /// <exception cref="InvalidOperationException">The limiter returned no state.</exception>
    public async Task<ApiRateLimitState> GetStateAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        var asking = limiter.GetStateAsync(_token!, cancellationToken).AsTask();
        // The limiter may not hear of the cancellation.
        await ClockWait.ForAsync(asking, clock, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        var state = await asking.ConfigureAwait(false);
        return state ?? throw NoState();
    }

    /// <summary>A response stated how many requests the account may make. Its request was permitted, so the token is there.</summary>
    public ValueTask LearnLimitAsync(int limit) =>
        _token is { } token ? limiter.LearnLimitAsync(token, limit) : default;

    /// <summary>Opens the rate limit again after a refusal by the API closed it.</summary>
    public async Task ReopenAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        await limiter.ReopenAsync(_token!, cancellationToken).ConfigureAwait(false);
    }

    public static InvalidOperationException NoState() => new("The rate limiter returned no state.");

    private async Task MakeTokenAsync(CancellationToken cancellationToken) =>
        MakeToken(await limiter.GetSaltAsync(cancellationToken).ConfigureAwait(false));

    private void MakeToken(ReadOnlyMemory<byte> salt)
    {
        var token = account.Token(salt);
        if (log is not null && account.LoginId(salt) is { } login && limiter.Logins.Add(login, account.HasOptionalPart))
            log.LoginUsedBothWays(account.OptionalPart!);
        // All tokens that were made at the same time are equal, but the client must keep one of them alive.
        Interlocked.CompareExchange(ref _token, token, null);
    }
}
