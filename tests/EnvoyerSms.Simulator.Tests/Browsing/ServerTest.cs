using EnvoyerSms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>A simulator behind a server, its clock stopped on a winter morning until a test moves it.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero));
    protected EnvoyerSmsSimulator Simulator { get; private set; } = null!;
    protected SimulatorServer Server { get; set; } = null!;
    protected HttpClient Http { get; private set; } = null!;

    protected virtual SimulatorOptions Options => new() { TimeProvider = Time, MaxKept = 1_000 };

    protected virtual ServerSettings Settings => new() { Kept = Options.MaxKept };

    public virtual async ValueTask InitializeAsync()
    {
        Simulator = new EnvoyerSmsSimulator(Options);
        Server = await SimulatorServer.StartAsync(Simulator, Settings, Cancellation);
        // As a program does it, which a browser is not: no redirect is followed unseen.
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Server.PagesAddress,
        };
    }

    public virtual async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static Uri At(string address) => new(address, UriKind.RelativeOrAbsolute);

    protected async Task<string> SendAsync(
        string text = "Bonjour",
        string to = "33600000001",
        string from = "Societe",
        params (string Name, string Value)[] more
    )
    {
        (string, string)[] fields =
        [
            ("login", "any"),
            ("password", "any"),
            ("text", text),
            ("recipients", to),
            ("sendername", from),
            .. more,
        ];
        return await CallAsync("message/send", fields);
    }

    protected async Task<bool> IsStoppedAsync(string number)
    {
        var answer = await CallAsync("stopsms/check", ("login", "any"), ("password", "any"), ("phonenumber", number));
        return answer.Contains("<stop_sms_status_id>1<", StringComparison.Ordinal);
    }

    protected async Task<string> CallAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await Http.PostAsync(At($"/api/{path}"), form, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
