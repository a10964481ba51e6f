using EnvoyerSms.Runtime;

namespace EnvoyerSms;

/// <summary>What a client was made with: checked, and out of reach of later changes.</summary>
internal sealed class ApiClientSettings
{
    public required Uri BaseAddress { get; init; }
    public required ApiAuthentication Authentication { get; init; }
    public required ApiMethod Method { get; init; }
    public required ApiValidationMode Validation { get; init; }
    public required TimeSpan Timeout { get; init; }
    public required int MaxResponseBytes { get; init; }
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Takes the credentials out of texts. Made on first use: only failures need it.</summary>
    public CredentialScrubber Scrubber => field ??= new CredentialScrubber(Authentication);
}
