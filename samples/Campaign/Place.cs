using System.Globalization;
using EnvoyerSms;
using EnvoyerSms.Ledger;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Campaign.Words;

namespace Campaign;

/// <summary>The API and the database that a campaign works with.</summary>
internal sealed class Place : IAsyncDisposable
{
    private const string SecretsId = "envoyersms-campaign";
    private const string Section = "EnvoyerSms";
    private const string UsualDatabase = "campaign.db";

    private readonly ServiceProvider _services;

    private Place(ServiceProvider services, string where) => (_services, Where) = (services, where);

    public IEnvoyerSmsClient Client => _services.GetRequiredService<IEnvoyerSmsClient>();

    public CallLedger Ledger => _services.GetRequiredService<CallLedger>();

    /// <summary>In words, where messages go and where it is kept what became of them.</summary>
    public string Where { get; }

    /// <exception cref="CampaignException">The options do not go together.</exception>
    public static Place Of(Settings settings)
    {
        if (settings is { IsRehearsal: true, Postgres: not null })
            throw new CampaignException(
                Say(
                    "--postgres needs --address: what is simulated in one process cannot be shared.",
                    "--postgres demande --address\u00a0: ce qui est simulé dans un processus ne se partage pas."
                )
            );
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddUserSecrets(SecretsId)
            .AddEnvironmentVariables();
        if (settings.IsRehearsal)
            configuration.AddInMemoryCollection([
                new($"{Section}:Ledger:Secret", "rehearsals keep nothing that is worth a secret"),
            ]);
        var services = new ServiceCollection();
        var section = configuration.Build().GetSection(Section);
        var client = services.AddEnvoyerSms(section);
        var where = Keep(client, settings, options => SetMargin(options, section));
        if (settings.Address is { } address)
            client.PostConfigure(options => options.BaseAddress = address);
        else
            client.UseSimulator(Simulated());
        return new Place(services.BuildServiceProvider(), where);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // How long who was killed may still be at work, after the time-out of its request.
    private static void SetMargin(LedgerOptions options, IConfiguration section)
    {
        if (TimeSpan.TryParse(section["Ledger:Margin"], CultureInfo.InvariantCulture, out var margin))
            options.Margin = margin;
    }

    private static string Keep(ApiClientBuilder client, Settings settings, Action<LedgerOptions> configure)
    {
        if (settings.Postgres is { } connection)
        {
            client.UsePostgreSqlLedger(connection, configure);
            return $"{settings.Address}, PostgreSQL";
        }
        var path = settings.Database ?? UsualDatabase;
        // What was only rehearsed must not count as done.
        if (settings.IsRehearsal)
            path = Path.ChangeExtension(path, ".rehearsal" + Path.GetExtension(path));
        client.UseSqliteLedger(path, configure);
        return settings.IsRehearsal
            ? Say(
                $"a rehearsal: nothing leaves this machine; {path}",
                $"une répétition\u00a0: rien ne quitte cette machine\u00a0; {path}"
            )
            : $"{settings.Address}, {path}";
    }

    // Large enough for any campaign to be seen whole.
    private static EnvoyerSmsSimulator Simulated() =>
        new(
            new SimulatorOptions
            {
                Accounts = [new SimulatorAccount(1, "Campaign", Sms: 10_000_000, RequestLimit: 10_000)],
            }
        );
}
