using System.Net;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>How the last calls of a client ended, as far as that shows whether the next one can succeed.</summary>
internal sealed class CallHealth
{
    /// <summary>How many calls in a row may get no response before the client counts as unhealthy. One or two can be a passing fault of the network.</summary>
    public const int TooManyFailures = 3;

    // A client that is taken out of service for its failures gets no calls that could succeed: old failures say nothing.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private int _failures;
    private DateTimeOffset _lastFailure;
    private bool _isRefused;

    /// <summary>The API answered, and accepted the credentials.</summary>
    public void Answered()
    {
        lock (_gate)
            (_failures, _isRefused) = (0, false);
    }

    /// <summary>The options are others, perhaps with other credentials: whether these are refused is not known.</summary>
    public void Renewed()
    {
        lock (_gate)
            _isRefused = false;
    }

    /// <param name="definition">Names the error that refuses credentials.</param>
    /// <param name="failure">What the caller got.</param>
    /// <param name="now">The time of the client's clock.</param>
    public void Failed(ApiDefinition definition, Exception failure, DateTimeOffset now)
    {
        switch (failure)
        {
            case ApiErrorException error when RefusesCredentials(definition, error):
                lock (_gate)
                    _isRefused = true;
                break;
            case ApiErrorException:
                Answered();
                break;
            case ApiTransportException or ApiResponseException:
                lock (_gate)
                    (_failures, _lastFailure) = (Count(now) + 1, now);
                break;
            // Wrong values, a rate limit that is used up and a cancelled call say nothing about the API.
        }
    }

    /// <summary>Whether the last response refused the credentials. It stays so until another comes, or the client gets other options.</summary>
    public bool IsRefused
    {
        get
        {
            lock (_gate)
                return _isRefused;
        }
    }

    /// <summary>How many calls in a row, up to now, got no response that makes sense.</summary>
    public int FailuresAt(DateTimeOffset now)
    {
        lock (_gate)
            return Count(now);
    }

    private int Count(DateTimeOffset now) => now - _lastFailure > Memory ? 0 : _failures;

    // By the HTTP status, or by the error that an empty response with that status means by the contract.
    private static bool RefusesCredentials(ApiDefinition definition, ApiErrorException error) =>
        error.StatusCode == HttpStatusCode.Unauthorized
        || definition.FindStatus((int)HttpStatusCode.Unauthorized)?.WhenEmpty is { } refusal
            && refusal.Id == error.Number;
}
