using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Checks a request against the contract, as strictly as the call's options say.</summary>
internal sealed class RequestCheck(ApiClientSettings settings, CallLog? log)
{
    /// <returns>What was found; null where nothing was checked.</returns>
    /// <exception cref="ApiValidationException">Values are wrong, and the call is strict.</exception>
    public ApiValidation? Run(ApiCall call)
    {
        if (call.Settings.Validation == ApiValidationMode.Off || !call.Operation.HasRules)
            return null;

        var validation = new ApiValidation(call.Operation.MethodOr(settings.Method), settings.TimeProvider.GetUtcNow())
        {
            Advises = log is not null,
        };
        call.Operation.ValidateRequest(call.Request, validation);
        if (validation.Failures.Count > 0 && call.Settings.Validation == ApiValidationMode.Strict)
            throw new ApiValidationException(validation.Failures, call.Operation.Name)
            {
                Effect = call.Operation.Effect,
            };
        foreach (var failure in validation.Failures)
            log?.SentAlthoughInvalid(call.Operation.Name, failure.Message);
        foreach (var advice in validation.Advice)
            log?.SentAsWritten(call.Operation.Name, advice);
        return validation;
    }
}
