using System.Net;

namespace EnvoyerSms.Runtime;

/// <summary>One call on its way: what is known of it so far.</summary>
internal sealed class ApiCall(string operation, ApiEffect effect)
{
    public string Operation { get; } = operation;
    public ApiEffect Effect { get; } = effect;

    /// <summary>Where the request goes, its query included.</summary>
    public Uri? Address { get; set; }

    /// <summary>The body; null where the call carries none.</summary>
    public CallContent? Content { get; set; }

    /// <summary>The request is in the hands of the HTTP client: from here on, something may leave.</summary>
    public bool IsHandedOver { get; set; }

    /// <summary>Status of the reply; null until its head has come.</summary>
    public HttpStatusCode? StatusCode { get; set; }
}
