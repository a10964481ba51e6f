using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EnvoyerSms.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Testing.Tests;

// A simulator with its clock stopped on a winter morning, and plain HTTP to talk to it: no code of the client is here.
public abstract class SimulatorTest : IAsyncLifetime
{
    private SimulatorServer _server = null!;

    protected const string Login = "33600000000";
    protected const string Password = "demo";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero));
    protected EnvoyerSmsSimulator Simulator { get; private set; } = null!;
    protected Uri Address => _server.BaseAddress;
    protected HttpClient Http { get; private set; } = null!;

    protected virtual SimulatorOptions Options => new() { TimeProvider = Time, RequireCredentials = true };

    public async ValueTask InitializeAsync()
    {
        Simulator = new EnvoyerSmsSimulator(Options);
        _server = await SimulatorServer.StartAsync(Simulator, cancellationToken: Cancellation);
        Http = new HttpClient { BaseAddress = Address };
        Http.DefaultRequestHeaders.Authorization = Basic($"{Login}:{Password}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    protected async Task<HttpResponseText> GetAsync(string pathAndQuery)
    {
        using var response = await Http.GetAsync(new Uri(pathAndQuery, UriKind.Relative), Cancellation);
        return await HttpResponseText.ReadAsync(response);
    }

    // The fields are written as they come over the wire: the tests say each byte themselves.
    protected async Task<HttpResponseText> PostAsync(string path, string form = "")
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        return await HttpResponseText.ReadAsync(response);
    }

    protected async Task<long> SendAsync(string more = "", string recipients = "33600000001")
    {
        var reply = await PostAsync("message/send", $"text=Bonjour&recipients={recipients}&sendername=Societe{more}");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Number("message_id");
    }

    protected void UseAccount(long id) => Http.DefaultRequestHeaders.Authorization = Basic($"{Login}:{Password}:{id}");
}
