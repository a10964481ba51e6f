using System.Net;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>One request of a call and what came back. Made for the request, and disposed with it.</summary>
internal sealed class CallAttempt : IDisposable
{
    private HttpMethod? _method;

    /// <summary>The first request of a call.</summary>
    public CallAttempt(ApiCall call)
        : this(call, number: 1, mayHaveArrived: false) { }

    private CallAttempt(ApiCall call, int number, bool mayHaveArrived) =>
        (Call, Number, EarlierMayHaveArrived) = (call, number, mayHaveArrived);

    public readonly ApiCall Call;

    /// <summary>Which request of the call it is, from 1.</summary>
    public readonly int Number;

    /// <summary>An earlier request of the call may have reached the API, so the outcome cannot be "not sent" any more.</summary>
    public readonly bool EarlierMayHaveArrived;

    /// <summary>The outcome of the call where this request does not leave: that says nothing of those before it.</summary>
    public ApiOutcome OutcomeIfNotSent => EarlierMayHaveArrived ? ApiOutcome.Unknown : ApiOutcome.NotSent;

    /// <summary>What the rate limiter said to the request; null where requests are not limited.</summary>
    public ApiRateLimitLease? Lease { get; private set; }

    /// <summary>The request took the last one that was left, or none was.</summary>
    public bool IsAtLimit { get; private set; }

    public HttpRequestMessage? Message { get; private set; }

    /// <summary>Where the request goes, its query included.</summary>
    public Uri? Address { get; private set; }

    /// <summary>What it asks for is in its address.</summary>
    public bool IsInAddress => _method == HttpMethod.Get || _method == HttpMethod.Delete;

    /// <summary>The body; null where the request carries none.</summary>
    public CallContent? Content { get; private set; }

    /// <summary>Why it must not be sent; null where it may. A call without a key does not come to an attempt then.</summary>
    public ApiValidationException? Refusal { get; set; }

    /// <summary>What has to be recorded before anything leaves, by the time given; null where the call has no key.</summary>
    public Func<CancellationToken, Task>? Claim { get; set; }

    /// <summary>Called when the first byte is about to leave; where it throws, none does. Null where the call has no key.</summary>
    public Action? Look { get; set; }

    /// <summary>Called before the bytes of the response are gone; null where nobody keeps anything of them.</summary>
    public Action? Ending { get; set; }

    /// <summary>The request is in the hands of the HTTP client: from here on, something may leave.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>Status of the response; null until its head has come.</summary>
    public HttpStatusCode? StatusCode { get; private set; }

    /// <summary>How long the server asks to wait; null where it does not ask.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>What was received of the response's body; null until its head has come.</summary>
    public ResponseBody? Body { get; private set; }

    /// <summary>A handler made another request of it, as one that follows redirects does.</summary>
    public bool WasRedirected => Message?.Method != _method;

    public void Permit(ApiRateLimitLease lease)
    {
        // First, as what follows is the limiter's own code and may fail: the lease is given back then.
        Lease = lease;
        IsAtLimit = lease.IsAtLimit;
    }

    /// <summary>The request is written.</summary>
    public void Begin(HttpRequestMessage message)
    {
        // As written: handlers may put others into the message.
        (Message, _method, Address) = (message, message.Method, message.RequestUri);
        Content = (CallContent?)message.Content;
    }

    public void HandOver() => IsHandedOver = true;

    /// <summary>The head of a response came.</summary>
    /// <returns>The body, to be read.</returns>
    public ResponseBody Answer(HttpResponseMessage response, int maxBytes, DateTimeOffset now)
    {
        StatusCode = response.StatusCode;
        RetryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        };
        return Body = new ResponseBody(maxBytes);
    }

    /// <summary>The request after this one, which ended so.</summary>
    public CallAttempt Next(ApiOutcome outcome) =>
        new(Call, Number + 1, EarlierMayHaveArrived || outcome != ApiOutcome.NotSent);

    public void Dispose()
    {
        Ending?.Invoke();
        Body?.Dispose();
        Message?.Dispose();
    }
}
