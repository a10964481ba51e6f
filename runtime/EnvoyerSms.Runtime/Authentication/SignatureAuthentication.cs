using System.Text;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>Requests are signed by code of the user's, which alone knows how.</summary>
internal sealed class SignatureAuthentication(ApiSign? sign, IReadOnlyList<ApiCredential> credentials)
    : ApiAuthentication(credentials)
{
    // A signature may be a field, and be as good elsewhere.
    internal override bool IsInBody => true;

    internal override bool Sign(HttpRequestMessage message, ref FormWriter fields)
    {
        var request = new ApiSigning(message, fields.Written.ToArray(), Credentials);
        try
        {
            sign!(request);
        }
        catch (Exception fault)
        {
            // What it says may hold a secret.
            var cause = new CredentialScrubber(this).IsIn(fault.ToString()) ? null : fault;
            throw new SigningException($"the request could not be signed: {fault.GetType()}.", cause);
        }
        foreach (var field in request.Fields)
            fields.Text(Encoding.ASCII.GetBytes(field.Key), field.Value);
        return request.Fields.Count > 0;
    }

    private protected override void CheckMethod(ApiOptionsProblems problems, ApiMethod method)
    {
        if (sign is null)
            problems.Add("Sign", "is missing: every call is signed by it.");
    }
}

/// <summary>The code that signs failed, so nothing is sent.</summary>
internal sealed class SigningException(string message, Exception? cause) : Exception(message, cause);
