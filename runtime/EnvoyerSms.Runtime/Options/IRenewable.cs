namespace EnvoyerSms.Runtime.Options;

/// <summary>A client that can go on with other options.</summary>
internal interface IRenewable
{
    /// <summary>Calls that begin from now on are made with these options, except for the objects among them: limiter, clock and log stay.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">They are wrong, and nothing changes.</exception>
    void Renew(ApiClientOptions options);
}
