namespace EnvoyerSms.TestSupport.Http;

/// <summary>A request as a handler got it.</summary>
/// <param name="Message">The request itself.</param>
/// <param name="Body">Its body; null where it had none, or where the handler left it alone.</param>
public sealed record SentRequest(HttpRequestMessage Message, string? Body)
{
    public HttpMethod Method { get; } = Message.Method;

    public string Address { get; } = Message.RequestUri!.OriginalString;

    /// <summary>The form, wherever the method puts it.</summary>
    public string Form { get; } =
        Message.Method == HttpMethod.Get ? Message.RequestUri!.Query.TrimStart('?') : Body ?? "";
}
