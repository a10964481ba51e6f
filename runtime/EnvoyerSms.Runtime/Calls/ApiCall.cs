using System.Net;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>One call with all its requests: what is known of it so far.</summary>
internal abstract class ApiCall(string operation, ApiEffect effect, CallSettings settings)
{
    public string Operation { get; } = operation;
    public ApiEffect Effect { get; } = effect;
    public CallSettings Settings { get; } = settings;

    /// <summary>Path below the base address.</summary>
    public abstract string Path { get; }

    /// <summary>Where a response names what the call made.</summary>
    public abstract ResourceIdLocation ResourceId { get; }

    /// <summary>Whether the contract has rules for the request.</summary>
    public abstract bool HasRules { get; }

    /// <summary>How many requests in one window the response allows the account; null where it does not say.</summary>
    public abstract long? RequestLimit { get; }

    /// <summary>How many requests were handed to the HTTP client so far.</summary>
    public int Requests { get; private set; }

    /// <summary>An earlier request of this call may have reached the API, so the outcome cannot be "not sent" any more.</summary>
    public bool MayHaveArrived { get; private set; }

    /// <summary>The outcome of the call where its latest request did not leave: that says nothing of those before it.</summary>
    public ApiOutcome OutcomeIfNotSent => MayHaveArrived ? ApiOutcome.Unknown : ApiOutcome.NotSent;

    /// <summary>Where the request goes, its query included.</summary>
    public Uri? Address { get; set; }

    /// <summary>The body; null where the request carries none.</summary>
    public CallContent? Content { get; set; }

    /// <summary>The request is in the hands of the HTTP client: from here on, something may leave.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>Status of the response; null until its head has come.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>What was received of the response's body; null until its head has come.</summary>
    public ResponseBody? Body { get; set; }

    /// <summary>How long the server asks to wait; null where it does not ask.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>When the call began to wait for the rate limiter to record what became of the request; null where it did not wait.</summary>
    public long? ToldSince { get; set; }

    public abstract void Validate(ApiValidation validation);

    public abstract void Write(ref FormWriter form);

    /// <summary>Reads a response, and keeps its result where the response says success.</summary>
    /// <returns>Whether it says success.</returns>
    /// <exception cref="ApiXmlException">It is not a response of this API.</exception>
    public abstract bool Read(ApiEnvelope envelope, ReadOnlySpan<byte> body, XmlLimits limits, out ResponseParts parts);

    /// <summary>Whether the error means that an earlier request of this call had succeeded.</summary>
    public abstract bool WasDone(ApiErrorException error);

    /// <summary>Makes the result that was lost with the response, from the values of the request.</summary>
    public abstract void RespondAsDone();

    public void BeginRequest()
    {
        Address = null;
        Content = null;
        IsHandedOver = false;
        StatusCode = null;
        Body = null;
        RetryAfter = null;
        ToldSince = null;
    }

    public void HandOver()
    {
        IsHandedOver = true;
        Requests++;
    }

    /// <summary>Remembers how a request ended, for the requests after it.</summary>
    public void Remember(ApiOutcome outcome) => MayHaveArrived |= outcome != ApiOutcome.NotSent;
}
