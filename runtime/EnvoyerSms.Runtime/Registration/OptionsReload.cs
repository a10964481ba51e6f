using System.Diagnostics.CodeAnalysis;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>
/// Reads the options of a registered client again where they change, such as for a new password. A client that runs goes on as it was where
/// they are wrong now: that is logged, without any value of theirs.
/// </summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
/// <param name="root">The container.</param>
/// <param name="client">The client.</param>
/// <param name="category">Name of the log.</param>
/// <param name="name">Name of the options.</param>
internal sealed class OptionsReload<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(IServiceProvider root, RegisteredClient client, string category, string name)
    where TOptions : ApiClientOptions
{
    /// <param name="section">Where they are, if they are in configuration.</param>
    /// <returns>What ends it.</returns>
    public IReadOnlyList<IDisposable> Begin(IConfiguration? section)
    {
        var monitor = root.GetRequiredService<IOptionsMonitor<TOptions>>();
        var sources = new List<IDisposable>();
        // Where the user gave the options a source of change of his own.
        if (monitor.OnChange((options, changed) => Apply(() => options, changed)) is { } listener)
            sources.Add(listener);
        // Not as a source of the monitor's: it would throw, at whoever reloads, where the new options are wrong.
        if (section is not null)
            sources.Add(ChangeToken.OnChange(section.GetReloadToken, Read));
        return sources;
    }

    private void Read() =>
        Apply(
            () =>
            {
                var options = root.GetRequiredService<IOptionsFactory<TOptions>>().Create(name);
                // Who asks for the options from now on gets these.
                var cache = root.GetRequiredService<IOptionsMonitorCache<TOptions>>();
                cache.TryRemove(name);
                cache.TryAdd(name, options);
                return options;
            },
            name
        );

    private void Apply(Func<TOptions> read, string? changed)
    {
        if (changed != name)
            return;
        try
        {
            client.Renew(read());
        }
        catch (ObjectDisposedException)
        {
            // The container has come to its end.
        }
        catch (OptionsValidationException refused)
        {
            foreach (var failure in refused.Failures)
                Tell(failure);
        }
        // Code of the user's that sets options: its words may hold anything.
        catch (Exception fault)
        {
            Tell($"reading them failed with {fault.GetType()}.");
        }
    }

    private void Tell(string problem)
    {
        if (root.GetService<ILoggerFactory>() is { } loggers)
            new CallLog(loggers.CreateLogger(category)).OptionsNotRenewed(problem);
    }
}
