namespace EnvoyerSms.Runtime.Errors;

internal static class ApiOutcomeRules
{
    public static bool IsSafeToRetry(this ApiOutcome outcome, ApiEffect effect) =>
        outcome switch
        {
            ApiOutcome.NotSent => true,
            ApiOutcome.Unknown => effect is ApiEffect.Read or ApiEffect.Idempotent,
            _ => false,
        };

    public static string InWords(this ApiOutcome outcome) =>
        outcome switch
        {
            ApiOutcome.NotSent => "Nothing was sent.",
            ApiOutcome.Unknown => "The request may have reached the API.",
            _ => "The API refused the request.",
        };
}
