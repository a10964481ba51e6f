using EnvoyerSms;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Probe;

/// <summary>The API that is looked at, through three clients of it.</summary>
internal sealed class Api : IAsyncDisposable
{
    private const string SecretsId = "envoyersms-probe";
    private const string Section = "EnvoyerSms";
    private const string Incomplete = "incomplete";
    private const string Stranger = "stranger";

    private readonly ServiceProvider _services;

    private Api(IConfiguration configuration, EnvoyerSmsSimulator? simulator)
    {
        var services = new ServiceCollection();
        var section = configuration.GetSection(Section);
        ApiClientBuilder[] clients =
        [
            services.AddEnvoyerSms(section),
            services.AddEnvoyerSms(Incomplete, section),
            services.AddEnvoyerSms(Stranger, section),
        ];
        foreach (var client in clients)
            client.PostConfigure(Restrain);
        clients[1].HttpClientBuilder.AddHttpMessageHandler(() => new FieldRemover("messageid"));
        services.PostConfigure<EnvoyerSmsOptions>(
            Stranger,
            options => (options.Login, options.Password, options.AccountId) = ("0", "none", null)
        );
        if (simulator is not null)
        {
            foreach (var client in clients)
                client.UseSimulator(simulator);
        }
        _services = services.BuildServiceProvider();
        IsSimulated = simulator is not null;
    }

    public bool IsSimulated { get; }

    /// <summary>A message of the user's, sent so that it can be replied to.</summary>
    public long? Message { get; private init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; private init; }

    /// <summary>The user's account.</summary>
    public IEnvoyerSmsClient Client => _services.GetRequiredService<IEnvoyerSmsClient>();

    /// <summary>The user's account; no call names a message. Only calls that read can be made: the runtime refuses the others.</summary>
    public IEnvoyerSmsClient WithoutMessage => _services.GetRequiredKeyedService<IEnvoyerSmsClient>(Incomplete);

    /// <summary>Credentials that nobody has.</summary>
    public IEnvoyerSmsClient OfNobody => _services.GetRequiredKeyedService<IEnvoyerSmsClient>(Stranger);

    /// <summary>The API that the user's configuration names, with the user's credentials.</summary>
    public static Api OfConfiguration(long? message, DateTimeOffset? sentAt) =>
        new(
            new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddUserSecrets(SecretsId)
                .AddEnvironmentVariables()
                .Build(),
            simulator: null
        )
        {
            Message = message,
            SentAt = sentAt,
        };

    /// <summary>The API simulated in memory, with a message that was delivered and answered often enough for two pages.</summary>
    public static async Task<Api> SimulatedAsync()
    {
        const string Number = "33600000001";
        const int Replies = 51;
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { RequireCredentials = true });
        var nothing = new ConfigurationBuilder().Build();
        await using var sender = new Api(nothing, simulator);
        var sent = await sender.Client.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Bonjour",
                Recipients = [Number],
                SenderName = "Societe",
                AllowReplies = true,
            }
        );
        simulator.Deliver(sent.MessageId);
        for (var i = 0; i < Replies; i++)
            simulator.Receive(Number, "Merci", sent.MessageId);
        return new Api(nothing, simulator) { Message = sent.MessageId, SentAt = simulator.TimeProvider.GetUtcNow() };
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // One request for each call, and its values as they are: what the contract refuses is what is asked here.
    private static void Restrain(ApiClientOptions options)
    {
        options.Method = ApiMethod.Post;
        options.MaxRetries = 0;
        options.RateLimitMode = ApiRateLimitMode.Fail;
        options.Validation = ApiValidationMode.Off;
    }
}
