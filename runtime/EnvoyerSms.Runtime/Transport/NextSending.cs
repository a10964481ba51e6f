using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>A request to an address that a response named. Its path is not remembered: there may be as many as pages.</summary>
/// <param name="first">How the first page was asked for.</param>
internal sealed class NextSending(ApiSending? first) : ApiSending
{
    internal override bool HasPath => true;

    internal override string Path(string template, object request) => template;

    internal override void AddHeaders(HttpRequestMessage message, object request) =>
        first?.AddHeaders(message, request);

    internal override void Note(Uri address, string template, bool isRepeatable) =>
        RepeatableCalls.Note("GET", address.GetLeftPart(UriPartial.Path), isRepeatable);
}
