namespace EnvoyerSms.Runtime.Authentication;

internal sealed class HeaderAuthentication(string header, ApiCredential credential)
    : ApiAuthentication(new[] { credential })
{
    internal override void Apply(HttpRequestMessage request)
    {
        if (credential.IsSet)
            request.Headers.TryAddWithoutValidation(header, credential.Reveal());
    }

    private protected override void CheckValue(ApiOptionsProblems problems, ApiCredential credential)
    {
        if (credential.Reveal().Any(c => c is < ' ' or > '~'))
            problems.Add(
                credential.Name,
                "holds a character that a header cannot carry: only printable ASCII is allowed."
            );
    }
}
