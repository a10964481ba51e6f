namespace EnvoyerSms.Testing.Wire;

// What the API answers instead of doing what was asked.
internal sealed class RefusedException(ApiError error, string? message = null) : Exception(message ?? error.Message)
{
    public ApiError Error { get; } = error;

    public SimulatedError Id => (SimulatedError)Error.Id;
}
