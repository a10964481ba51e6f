using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Notices where the API no longer does what the contract says: it accepts what a rule forbids, refuses what passed every rule, or
/// answers with an error that the contract does not list. The log then shows which rule to look at.
/// </summary>
internal static class ContractDrift
{
    /// <summary>The API did what was asked.</summary>
    public static void Accepted(CallScope scope, ApiValidation? validation)
    {
        if (validation is { Failures: { Count: > 0 } failures })
            scope.DriftAccepted(failures);
    }

    /// <summary>The API answered an error.</summary>
    /// <param name="scope">Receives the report.</param>
    /// <param name="ruleErrors">The errors that rules of the operation are to prevent.</param>
    /// <param name="validation">What the rules found; null where they were not asked.</param>
    /// <param name="error">What the API answered.</param>
    public static void Refused(
        CallScope scope,
        Func<IReadOnlyList<ApiError>>? ruleErrors,
        ApiValidation? validation,
        ApiErrorException error
    )
    {
        // The status may come from another server, not from the API.
        if (error.Outcome != ApiOutcome.Rejected)
            return;
        if (IsUnlisted(error))
            scope.DriftUnlisted(error.HasId ? error.Id : null, error.Error);
        else if (validation is { Failures.Count: 0 } && IsOfRule(ruleErrors, error.Error!))
            scope.DriftRefused(error.Error!);
    }

    // The number, or what the API adds to it.
    private static bool IsUnlisted(ApiErrorException error) =>
        error.Error is not { } listed || (listed.Detail is null && error.Detail is not null);

    private static bool IsOfRule(Func<IReadOnlyList<ApiError>>? ruleErrors, ApiError answered)
    {
        foreach (var error in ruleErrors?.Invoke() ?? [])
        {
            if (ReferenceEquals(error, answered))
                return true;
        }
        return false;
    }
}
