using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>Registers clients with dependency injection. Emitted extension methods only call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiRegistration
{
    /// <summary>Registers a client, one for the whole container, with options that are checked at the start of the host.</summary>
    /// <typeparam name="TInterface">The service that users ask for.</typeparam>
    /// <typeparam name="TClient">The class that they get.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">Name of the API.</param>
    /// <param name="key">Key of the service, for more than one client of the API; null for the one without a key.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder, for further configuration of the client.</returns>
    public static ApiClientBuilder Add<
        TInterface,
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        string? key,
        Action<TOptions> configure,
        Func<HttpClient, TOptions, TClient> create
    )
        where TInterface : class
        where TClient : class, TInterface
        where TOptions : ApiClientOptions
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        return Add<TInterface, TClient, TOptions>(services, name, key, configure, create, section: null);
    }

    private static ApiClientBuilder Add<
        TInterface,
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        string? key,
        Action<TOptions> configure,
        Func<HttpClient, TOptions, TClient> create,
        IConfiguration? section
    )
        where TInterface : class
        where TClient : class, TInterface
        where TOptions : ApiClientOptions
    {
        var clientName = key is null ? name : $"{name}[{key}]";
        var optionsName = key ?? Microsoft.Extensions.Options.Options.DefaultName;
        AddOptions(services, name, clientName, optionsName, configure, section);
        if (key is null)
            services.TryAddSingleton(Create);
        else
            services.TryAddKeyedSingleton(key, (provider, _) => Create(provider));
        return new ApiClientBuilder(
            clientName,
            AddHttp(services, clientName),
            provider => new ClientHealthCheck(Client(provider, clientName), () => GetOptions(provider)),
            postConfigure =>
                services
                    .AddOptions<TOptions>(optionsName)
                    .PostConfigure<IServiceProvider>((options, provider) => postConfigure(provider, options)),
            provider =>
                key is null
                    ? provider.GetRequiredService<TInterface>()
                    : provider.GetRequiredKeyedService<TInterface>(key),
            section
        );

        TInterface Create(IServiceProvider provider) =>
            create(provider.GetRequiredService<IHttpClientFactory>().CreateClient(clientName), GetOptions(provider));

        TOptions GetOptions(IServiceProvider provider) =>
            provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(key);
    }

    /// <summary>Registers a client whose options are in configuration.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">Name of the API.</param>
    /// <param name="key">Key of the service, for more than one client of the API; null for the one without a key.</param>
    /// <param name="section">
    /// Section whose keys are the names of the options. Unknown keys are reported at the start of the host. Where it changes, calls that
    /// begin afterwards follow; what is wrong then is logged, and the client goes on as it was.
    /// </param>
    /// <param name="create">Makes the client.</param>
    /// <inheritdoc cref="Add{TInterface, TClient, TOptions}(IServiceCollection, string, string, Action{TOptions}, Func{HttpClient, TOptions, TClient})"/>
    public static ApiClientBuilder Add<
        TInterface,
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        string? key,
        IConfiguration section,
        Func<HttpClient, TOptions, TClient> create
    )
        where TInterface : class
        where TClient : class, TInterface
        where TOptions : ApiClientOptions
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = section ?? throw new ArgumentNullException(nameof(section));
        return Add<TInterface, TClient, TOptions>(
            services,
            name,
            key,
            options => OptionsBinder.Bind(options, section),
            create,
            section
        );
    }

    private static void AddOptions<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        string clientName,
        string optionsName,
        Action<TOptions> configure,
        IConfiguration? section
    )
        where TOptions : ApiClientOptions
    {
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<TOptions>>(new ApiOptionsValidator<TOptions>())
        );
        services.TryAddSingleton(static provider => new RegisteredClients(provider));
        services
            .AddOptions<TOptions>(optionsName)
            .Configure<IServiceProvider>(
                (options, provider) =>
                {
                    options.Section = clientName;
                    var client = Client(provider, clientName);
                    client.Own(options);
                    var root = provider.GetRequiredService<RegisteredClients>().Root;
                    client.FollowOptions(() =>
                        new OptionsReload<TOptions>(root, client, name, optionsName).Begin(section)
                    );
                    // The user may have configured the options before the client was registered.
                    options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
                    if (options.TimeProvider == TimeProvider.System)
                        options.TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
                }
            )
            // After what the container gives, so that the user's settings decide.
            .Configure(configure)
            .ValidateOnStart();
    }

    private static RegisteredClient Client(IServiceProvider provider, string name) =>
        provider.GetRequiredService<RegisteredClients>().Get(name);

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string clientName)
    {
        // After all that the user configures, which may replace our primary handler.
        services.PostConfigure<HttpClientFactoryOptions>(
            clientName,
            options =>
                options.HttpMessageHandlerBuilderActions.Add(builder =>
                {
                    builder.PrimaryHandler = PrimaryHandler.Guard(builder.PrimaryHandler, out var unknown);
                    if (unknown is not null)
                        Client(builder.Services, clientName).UnknownHandler = unknown.ToString();
                })
        );
        return services
            .AddHttpClient(clientName)
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ApiHandler.Create)
            // The client lives as long as the container; the handler renews its connections itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // It hands headers to structured logs as they are, and redacts only what it prints; we log each request ourselves.
            .RemoveAllLoggers()
            // A user may have added it again.
            .RedactLoggedHeaders(static _ => true);
    }
}
