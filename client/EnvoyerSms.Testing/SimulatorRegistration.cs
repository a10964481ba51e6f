using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing;

/// <summary>Puts a simulator behind registered clients.</summary>
public static class SimulatorRegistration
{
    /// <summary>
    /// Lets a registered client talk to a simulator: its handler, its address and its clock take the place of those that were
    /// configured, and where no login or no password is given, the simulator's is. The client itself, its rules, rate limit, retries
    /// and handlers are those of production.
    /// </summary>
    /// <param name="builder">The client, as <c>services.AddEnvoyerSms(…)</c> returns it.</param>
    /// <param name="simulator">The simulator.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddEnvoyerSms(options => { }).UseSimulator(new EnvoyerSmsSimulator());</code></example>
    public static ApiClientBuilder UseSimulator(this ApiClientBuilder builder, EnvoyerSmsSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(simulator);
        builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        return builder.PostConfigure(options =>
        {
            options.BaseAddress = simulator.BaseAddress;
            options.TimeProvider = simulator.TimeProvider;
            options.AddMissingCredential(nameof(simulator.Login), simulator.Login);
            options.AddMissingCredential(nameof(simulator.Password), simulator.Password);
        });
    }
}
