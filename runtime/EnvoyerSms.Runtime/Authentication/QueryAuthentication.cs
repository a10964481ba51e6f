using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Authentication;

internal sealed class QueryAuthentication(IReadOnlyList<ApiCredential> credentials) : ApiAuthentication(credentials)
{
    internal override void WriteQuery(ref FormWriter query) => WriteFields(ref query);
}
