using System.Collections.Concurrent;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The connection is cut after each single byte of the request and of the response, at either end.</summary>
public sealed partial class CutTests(ITestOutputHelper output)
{
    private const string Head = "HTTP/1.1 200 OK\r\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // As a response can be told to end: by its length, by a last chunk, by the end of the connection.
    private static readonly Dictionary<string, string> Responses = new()
    {
        ["by length"] = $"{Head}Content-Length: {ShopResponses.Ok.Length}\r\n\r\n{ShopResponses.Ok}",
        ["in chunks"] = $"{Head}Transfer-Encoding: chunked\r\n\r\n{InChunks(ShopResponses.Ok, 5)}",
        ["until the end"] = $"{Head}Connection: close\r\n\r\n{ShopResponses.Ok}",
    };

    public static MatrixTheoryData<ApiMethod, bool, bool> Requests =>
        new([ApiMethod.Post, ApiMethod.Get], [false, true], [false, true]);

    public static MatrixTheoryData<string, bool, bool> Ways => new(Responses.Keys, [false, true], [false, true]);

    [Theory, MemberData(nameof(Requests))]
    public async Task The_request_at_the_servers_end(ApiMethod method, bool isReset, bool isPooled)
    {
        var length = await LengthAsync(method);
        await EachAsync(
            length + 1,
            async cut =>
            {
                var told = await RunAsync(
                    method,
                    isPooled,
                    async connection =>
                    {
                        await connection.BegunAsync();
                        await connection.ReadAsync(cut);
                        await EndAsync(connection, isReset);
                    }
                );
                Assert.InRange(told.Requests, 0, 1);
                Assert.Equal(Verdict.Unknown, told.Verdict);
            }
        );
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_reply_at_the_servers_end(string way, bool isReset, bool isPooled)
    {
        var response = Responses[way];
        await EachAsync(
            response.Length + 1,
            async cut =>
            {
                var told = await RunAsync(
                    cut % 2 == 0 ? ApiMethod.Post : ApiMethod.Get,
                    isPooled,
                    async connection =>
                    {
                        await connection.ReadRequestAsync();
                        await connection.WriteAsync(response[..cut]);
                        await EndAsync(connection, isReset);
                    }
                );
                // A reset may overtake what was sent before it.
                CheckResponse(told, cut, response, isReset);
            }
        );
    }

    [Fact]
    public async Task Each_end_does_its_harm_without_us()
    {
        var told = await RunPlainAsync(
            ApiMethod.Get,
            isPooled: true,
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.FinishAsync();
            }
        );
        Assert.Equal(Verdict.NotSent, told.Verdict);
        Assert.InRange(told.Requests, 2, 10);

        var lost = await RunPlainAsync(
            ApiMethod.Post,
            isPooled: false,
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync(Responses["until the end"][..^10]);
                await connection.FinishAsync();
            }
        );
        Assert.Equal(new Told(Verdict.Sent, 1), lost);
    }

    // The text of a response in small chunks, the last and empty one behind it.
    private static string InChunks(string text, int size) =>
        string.Concat(text.Chunk(size).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";

    private static void CheckResponse(Told told, int cut, string response, bool mayBeLost)
    {
        Assert.Equal(1, told.Requests);
        if (cut < response.Length)
        {
            Assert.Equal(Verdict.Unknown, told.Verdict);
            // The id is known exactly from the byte on that closes its element.
            if (told.ResourceId is not null || !mayBeLost)
                Assert.Equal(cut < Closed(response) ? null : "7", told.ResourceId);
        }
        else if (told.Verdict != Verdict.Unknown || !mayBeLost)
            Assert.Equal(Verdict.Sent, told.Verdict);
    }

    // In chunks of which each holds all of the element or none.
    private static int Closed(string response) => response.IndexOf("</id>", StringComparison.Ordinal) + "</id>".Length;

    private static Task EndAsync(RawConnection connection, bool isReset)
    {
        if (!isReset)
            return connection.FinishAsync();
        connection.Reset();
        return Task.CompletedTask;
    }

    private static async Task<int> LengthAsync(ApiMethod method, OrderRequest? request = null)
    {
        RawRequest? came = null;
        await RunAsync(
            method,
            isPooled: false,
            async connection =>
            {
                came = await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", ShopResponses.Ok);
            },
            request: request
        );
        return came!.Head.Length + "\r\n\r\n".Length + came.Body.Length;
    }

    // Every cut runs; the first few that go wrong are named.
    private async Task EachAsync(int count, Func<int, Task> check)
    {
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (cut, _) =>
            {
                try
                {
                    await check(cut).WaitAsync(Patience, Cancel);
                }
                catch (Exception fault) when (!Cancel.IsCancellationRequested)
                {
                    faults.Enqueue($"cut after byte {cut}: {fault.Message}");
                }
            }
        );
        output.WriteLine($"{count} cuts");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults\n{string.Join("\n", faults.Take(10))}");
    }

    private static async Task<Told> RunAsync(
        ApiMethod method,
        bool isPooled,
        Func<RawConnection, Task> script,
        bool isReset = false,
        int sent = int.MaxValue,
        int received = int.MaxValue,
        OrderRequest? request = null
    )
    {
        var state = isPooled ? ConnectionState.Pooled : ConnectionState.Fresh;
        var cut = new Cut { IsReset = isReset };
        await using var server = new RawServer(state.Before(script));
        using var client = ShopClients.Over(
            CutNetwork.Create(cut),
            server.Address,
            options => (options.Method, options.Validation) = (method, ApiValidationMode.Off)
        );
        if (isPooled)
            await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        server.Requests.Clear();

        (cut.Sent, cut.Received) = (sent, received);
        var (verdict, resourceId) = await Verdicts.OfAsync(client, Cancel, request);
        await server.EndAsync();
        return new Told(verdict, server.Requests.Count, resourceId);
    }

    private static async Task<Told> RunPlainAsync(ApiMethod method, bool isPooled, Func<RawConnection, Task> script)
    {
        var state = isPooled ? ConnectionState.Pooled : ConnectionState.Fresh;
        await using var server = new RawServer(state.Before(script));
        using var http = new HttpClient();
        if (isPooled)
            await PlainClient.SendAsync(http, server.Address, "order/last", method, Cancel);
        server.Requests.Clear();
        var verdict = await PlainClient.SendAsync(http, server.Address, "order/place", method, Cancel);
        await server.EndAsync();
        return new Told(verdict, server.Requests.Count);
    }

    private sealed record Told(Verdict Verdict, int Requests, string? ResourceId = null);
}
