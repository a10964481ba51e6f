namespace EnvoyerSms.Runtime;

/// <summary>Checks a request against the contract, as strictly as the client was told to.</summary>
internal sealed class RequestCheck(ApiClientSettings settings, CallLog? log)
{
    /// <exception cref="ApiValidationException">Values are wrong, and the client is strict.</exception>
    public void Run<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation, TRequest request)
    {
        if (settings.Validation == ApiValidationMode.Off || operation.Validate is null)
            return;

        var validation = new ApiValidation(settings.Method, settings.TimeProvider.GetUtcNow());
        operation.Validate(request, validation);
        if (validation.Failures.Count > 0 && settings.Validation == ApiValidationMode.Strict)
            throw new ApiValidationException(validation.Failures, operation.Name) { Effect = operation.Effect };
        foreach (var failure in validation.Failures)
            log?.SentAlthough(operation.Name, failure.Message);
        foreach (var advice in validation.Advice)
            log?.SentAsWritten(operation.Name, advice);
    }
}
