using System.Net;
using System.Text;
using EnvoyerSms.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Testing.Tests;

/// <summary>Behind a handler the simulator answers as its server does, without a socket.</summary>
public sealed class HandlerTests : IAsyncLifetime
{
    private const string Message = "text=Bonjour&recipients=33600000001&sendername=Societe";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero));
    private EnvoyerSmsSimulator _served = null!;
    private SimulatorServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EnvoyerSmsSimulator Simulator { get; set; } = null!;

    public static TheoryData<string, string, string?> Requests =>
        new()
        {
            { "POST", "message/send", Message },
            { "POST", "message/send", "text=" },
            { "POST", "message/send?sendername=Boutique", "text=%C3%A9+%26&recipients=33600000001,33600000002" },
            { "GET", $"message/send?{Message}", null },
            { "GET", "message/stats?messageid=1", null },
            { "GET", "account%2Fstatus", null },
            { "POST", "account/create", "accountname=Agence+%26+Co" },
            { "POST", "message/send/", Message },
            { "PUT", "message/send", Message },
            { "POST", "message/send", new string('a', (1 << 20) + 1) },
        };

    public async ValueTask InitializeAsync()
    {
        var options = new SimulatorOptions { TimeProvider = _time };
        _served = new EnvoyerSmsSimulator(options);
        _server = await SimulatorServer.StartAsync(_served, cancellationToken: Cancel);
        Simulator = new EnvoyerSmsSimulator(options);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory, MemberData(nameof(Requests))]
    public async Task A_request_is_answered_as_by_the_server(string method, string target, string? form)
    {
        using var overHandler = new HttpClient(Simulator.CreateHandler());
        using var overServer = new HttpClient();

        var expected = await AskAsync(overServer, _server.BaseAddress, method, target, form);

        Assert.Equal(expected, await AskAsync(overHandler, Simulator.BaseAddress, method, target, form));
        Assert.Equal(_served.Requests.Select(Seen), Simulator.Requests.Select(Seen));
        Assert.Equal(_served.Messages.Count, Simulator.Messages.Count);
    }

    [Fact]
    public async Task A_stranger_is_asked_who_he_is()
    {
        using var http = new HttpClient(Simulator.CreateHandler());
        using var response = await http.GetAsync(new Uri(Simulator.BaseAddress, "account/status"), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_connection_is_an_exception(bool afterWork, int messages)
    {
        if (afterWork)
            Simulator.Next().DisconnectAfterWork();
        else
            Simulator.Next().Disconnect();
        using var http = new HttpClient(Simulator.CreateHandler());

        var cut = await Assert.ThrowsAsync<HttpRequestException>(() =>
            AskAsync(http, Simulator.BaseAddress, "POST", "message/send", Message)
        );

        Assert.Equal(HttpRequestError.ResponseEnded, cut.HttpRequestError);
        Assert.Equal((1, messages), (Simulator.Requests.Count, Simulator.Messages.Count));
    }

    [Fact]
    public async Task A_late_answer_can_be_given_up()
    {
        Simulator.Next().AnswerLate(TimeSpan.FromMinutes(5));
        using var http = new HttpClient(Simulator.CreateHandler()) { Timeout = TimeSpan.FromMilliseconds(50) };
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            AskAsync(http, Simulator.BaseAddress, "POST", "message/send", Message)
        );
        Assert.Single(Simulator.Messages);
    }

    [Fact]
    public async Task Many_clients_share_one_simulator()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(async _ =>
                {
                    using var http = new HttpClient(Simulator.CreateHandler());
                    return await AskAsync(http, Simulator.BaseAddress, "POST", "message/send", Message);
                })
        );
        Assert.Equal(50, Simulator.Messages.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public void It_listens_nowhere_and_shares_no_address()
    {
        var other = new EnvoyerSmsSimulator();
        Assert.EndsWith(".invalid", Simulator.BaseAddress.Host, StringComparison.Ordinal);
        Assert.Equal("/api/", Simulator.BaseAddress.AbsolutePath);
        Assert.NotEqual(other.BaseAddress, Simulator.BaseAddress);
    }

    [Fact]
    public async Task A_server_and_handlers_can_show_the_same_simulator()
    {
        using var overHandler = new HttpClient(_served.CreateHandler());
        using var overServer = new HttpClient();
        await AskAsync(overHandler, _served.BaseAddress, "POST", "message/send", Message);
        await AskAsync(overServer, _server.BaseAddress, "POST", "message/send", Message);
        Assert.Equal(2, _served.Messages.Count);
    }

    private static (string, string, string, string, int) Seen(ReceivedRequest request) =>
        (request.Method, request.Path, request.RawQuery, request.RawBody, request.Form.Count);

    private static async Task<HttpResponseText> AskAsync(
        HttpClient http,
        Uri address,
        string method,
        string target,
        string? form
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, target));
        var credentials = Encoding.UTF8.GetBytes("33600000000:demo");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(credentials));
        if (form is not null)
        {
            request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
            // A server that refuses a body for its size closes the connection: asked first, it says so before any of it is written.
            request.Headers.ExpectContinue = true;
        }
        using var response = await http.SendAsync(request, Cancel);
        return await HttpResponseText.ReadAsync(response);
    }
}
