namespace EnvoyerSms.Runtime.Authentication;

/// <param name="header">Name of the header.</param>
/// <param name="prefix">What stands before the value there; may be empty.</param>
/// <param name="credential">The value.</param>
internal sealed class HeaderAuthentication(string header, string prefix, ApiCredential credential)
    : ApiAuthentication(new[] { credential })
{
    internal override void Apply(HttpRequestMessage request)
    {
        if (credential.IsSet)
            request.Headers.TryAddWithoutValidation(header, prefix + credential.Reveal());
    }

    private protected override void CheckValue(ApiOptionsProblems problems, ApiCredential credential) =>
        CheckHeaderValue(problems, credential);
}
