using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Runtime.Authentication;

internal sealed class BasicAuthentication : ApiAuthentication
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly AuthenticationHeaderValue _header;

    public BasicAuthentication(IReadOnlyList<ApiCredential> credentials)
        : base(credentials)
    {
        var values = new List<string>();
        foreach (var credential in credentials)
        {
            if (credential.IsSet)
                values.Add(credential.Reveal());
        }
        _header = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(":", values))));
    }

    internal override IEnumerable<string> DeriveSecrets() => [_header.Parameter!];

    internal override void Apply(HttpRequestMessage request) => request.Headers.Authorization = _header;

    private protected override void CheckValue(ApiOptionsProblems problems, ApiCredential credential)
    {
        if (credential.Reveal().Contains(':'))
        {
            problems.Add(
                credential.Name,
                "holds a colon, which Basic authentication uses to separate the credentials: choose Form authentication."
            );
        }
    }
}
