using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>One process of several: a ledger and a client of its own over a store that all share.</summary>
internal sealed class Machine : IAsyncDisposable
{
    public const string Number = "33600000042";
    public const string Text = "Votre code est prêt";
    public const string Secret = "a secret that has thirty-two characters and more";

    private readonly HttpClient _http;
    private readonly EnvoyerSmsClient _client;

    public Machine(
        LedgerStore store,
        EnvoyerSmsSimulator simulator,
        HttpMessageHandler? handler = null,
        Action<EnvoyerSmsOptions>? configure = null,
        string secret = Secret,
        ILoggerFactory? logs = null,
        bool letsReadsPass = false
    )
    {
        var settings = new LedgerOptions
        {
            Secret = secret,
            LoggerFactory = logs,
            LetsReadsPass = letsReadsPass,
        };
        Ledger = new CallLedger(store, settings);
        _http = new HttpClient(handler ?? simulator.CreateHandler());
        var options = new EnvoyerSmsOptions
        {
            BaseAddress = simulator.BaseAddress,
            Login = simulator.Login,
            Password = simulator.Password,
            RateLimitMode = ApiRateLimitMode.SendAnyway,
            Ledger = Ledger,
        };
        configure?.Invoke(options);
        _client = new EnvoyerSmsClient(_http, options);
    }

    public CallLedger Ledger { get; }

    public IEnvoyerSmsClient Client => _client;

    public static LedgerKey Key(string key) => new("EnvoyerSms", key);

    public static SendMessageRequest Request(string text = Text) =>
        new()
        {
            Text = text,
            Recipients = [Number],
            SenderName = "Societe",
        };

    public Task<SentMessage> SendAsync(string key, string text = Text) =>
        Client.Once(key).SendMessageAsync(Request(text), TestContext.Current.CancellationToken);

    public async Task<ApiOnceReason> RefusedAsync(string key, string text = Text)
    {
        var refusal = await Assert.ThrowsAsync<ApiOnceException>(() => SendAsync(key, text));
        Assert.DoesNotContain(key, refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(text, refusal.ToString(), StringComparison.Ordinal);
        return refusal.Reason;
    }

    public async Task<LedgerState> StateAsync(string key) =>
        (await Ledger.FindAsync(Key(key), TestContext.Current.CancellationToken))!.State;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await Ledger.DisposeAsync();
    }
}
