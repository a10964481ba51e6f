using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Runtime.Authentication;

internal sealed class BasicAuthentication(IReadOnlyList<ApiCredential> credentials) : ApiAuthentication(credentials)
{
    // On first use: options are also only checked.
    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private AuthenticationHeaderValue Value => field ??= new("Basic", Encode());

    internal override IEnumerable<string> DeriveSecrets() => new[] { Value.Parameter! };

    internal override void Apply(HttpRequestMessage request) => request.Headers.Authorization = Value;

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

    private string Encode()
    {
        var values = new List<string>();
        foreach (var credential in Credentials)
        {
            if (credential.IsSet)
                values.Add(credential.Reveal());
        }
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(":", values)));
    }
}
