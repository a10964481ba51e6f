using System.Net;
using EnvoyerSms.Simulator;

namespace EnvoyerSms.Testing.Tests;

public sealed class ServerTests : SimulatorTest
{
    [Fact]
    public void It_listens_on_the_loopback_only()
    {
        Assert.Equal("127.0.0.1", Address.Host);
        Assert.Equal("/api/", Address.AbsolutePath);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("message/sends")]
    [InlineData("Message/send")]
    [InlineData("message/send/")]
    [InlineData("/message/send")]
    [InlineData("")]
    public async Task Another_path_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(path)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("account/status", UriKind.Relative));
        using var response = await Http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Requests_are_remembered_as_they_came()
    {
        await PostAsync("message/send?text=x", "text=a%2Cb+c&recipients=1,2");
        await GetAsync("nowhere");
        Assert.Equal(2, Simulator.Requests.Count);
        var request = Simulator.Requests[0];
        Assert.Equal(("POST", "message/send"), (request.Method, request.Path));
        Assert.Equal("?text=x", request.RawQuery);
        Assert.Equal("text=a%2Cb+c&recipients=1,2", request.RawBody);
        Assert.Equal("x", request.Query["text"]);
        Assert.Equal("a,b c", request.Form["text"]);
        Assert.Equal("Basic ***", request.Headers["authorization"]);
        Assert.Equal("POST message/send", request.ToString());
    }

    [Fact]
    public async Task Only_a_form_is_read_as_one()
    {
        using var content = new StringContent("accountname=JSON");
        using var response = await Http.PostAsync(new Uri("account/create", UriKind.Relative), content, Cancellation);
        (await HttpResponseText.ReadAsync(response)).AssertRefused(
            3,
            "Bad value of parameters – Accountname is missing"
        );
    }

    [Fact]
    public async Task A_body_over_a_mebibyte_is_refused()
    {
        var reply = await PostAsync("message/send", $"text={new string('a', 1 << 20)}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
    }

    [Fact]
    public async Task Replies_are_xml_in_utf8()
    {
        using var response = await Http.GetAsync(new Uri("account/status", UriKind.Relative), Cancellation);
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [Fact]
    public async Task Two_simulators_live_side_by_side()
    {
        var other = new EnvoyerSmsSimulator();
        await using var server = await SimulatorServer.StartAsync(other, cancellationToken: Cancellation);
        Assert.NotEqual(server.BaseAddress, Address);
        await SendAsync();
        Assert.Empty(other.Messages);
    }

    [Fact]
    public Task A_taken_port_is_an_error_of_the_start() =>
        Assert.ThrowsAsync<IOException>(() => SimulatorServer.StartAsync(Simulator, Address.Port, Cancellation));
}
