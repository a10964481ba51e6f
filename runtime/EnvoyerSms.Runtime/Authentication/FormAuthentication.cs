using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Authentication;

internal sealed class FormAuthentication(IReadOnlyList<ApiCredential> credentials) : ApiAuthentication(credentials)
{
    internal override bool IsInBody => true;

    internal override void WriteForm(ref FormWriter form) => WriteFields(ref form);

    private protected override void CheckMethod(ApiOptionsProblems problems, ApiMethod method)
    {
        if (method == ApiMethod.Get)
        {
            problems.Add(
                "Method",
                "is Get, which has no form to carry the credentials of Form authentication: choose Post, or authentication by Basic, Query or a header."
            );
        }
    }
}
