namespace EnvoyerSms.Runtime.Authentication;

/// <summary>Several headers at once, each a scheme of its own.</summary>
internal sealed class HeadersAuthentication(IReadOnlyList<ApiAuthentication> headers)
    : ApiAuthentication([.. headers.SelectMany(static header => header.Credentials)])
{
    internal override void Apply(HttpRequestMessage request)
    {
        foreach (var header in headers)
            header.Apply(request);
    }

    private protected override void CheckValue(ApiOptionsProblems problems, ApiCredential credential) =>
        CheckHeaderValue(problems, credential);
}
