using System.Collections.Concurrent;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>A line for each request, which names no number, no text and nothing that a caller made up.</summary>
public sealed class ConsoleTests : ServerTest
{
    private readonly ConcurrentQueue<string> _lines = new();

    protected override ServerSettings Settings => base.Settings with { Log = _lines.Enqueue };

    [Fact]
    public async Task Each_request_is_a_line()
    {
        await SendAsync("Secret text", to: "33611111111");
        await SendAsync(from: "Société");
        await CallAsync("nowhere\u001b[31m/33611111111");
        Simulator.Next().Disconnect();
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());
        Assert.Equal(
            [
                "09:00:00  POST message/send  200",
                "09:00:00  POST message/send  400  error 3, InvalidParameter",
                "09:00:00  POST (a path that is none of the API)  404",
                "09:00:00  POST message/send  connection cut",
            ],
            _lines
        );
    }
}
