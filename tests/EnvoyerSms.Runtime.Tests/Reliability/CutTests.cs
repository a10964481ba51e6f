using System.Collections.Concurrent;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The connection is cut after each single byte of the request and of the reply, at either end.</summary>
public sealed partial class CutTests(ITestOutputHelper output)
{
    private const string Head = "HTTP/1.1 200 OK\r\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // As a reply can be told to end: by its length, by a last chunk, by the end of the connection.
    private static readonly Dictionary<string, string> Replies = new()
    {
        ["by length"] = $"{Head}Content-Length: {ShopReplies.Ok.Length}\r\n\r\n{ShopReplies.Ok}",
        ["in chunks"] = $"{Head}Transfer-Encoding: chunked\r\n\r\n{InChunks(ShopReplies.Ok, 5)}",
        ["until the end"] = $"{Head}Connection: close\r\n\r\n{ShopReplies.Ok}",
    };

    public static MatrixTheoryData<ApiMethod, bool, bool> Requests =>
        new([ApiMethod.Post, ApiMethod.Get], [false, true], [false, true]);

    public static MatrixTheoryData<string, bool, bool> Ways => new(Replies.Keys, [false, true], [false, true]);

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
        var reply = Replies[way];
        await EachAsync(
            reply.Length + 1,
            async cut =>
            {
                var told = await RunAsync(
                    cut % 2 == 0 ? ApiMethod.Post : ApiMethod.Get,
                    isPooled,
                    async connection =>
                    {
                        await connection.ReadRequestAsync();
                        await connection.WriteAsync(reply[..cut]);
                        await EndAsync(connection, isReset);
                    }
                );
                // A reset may overtake what was sent before it.
                CheckReply(told, cut, reply, isReset);
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
                await connection.WriteAsync(Replies["until the end"][..^10]);
                await connection.FinishAsync();
            }
        );
        Assert.Equal(new Told(Verdict.Sent, 1), lost);
    }

    // The text of a reply in small chunks, the last and empty one behind it.
    private static string InChunks(string text, int size) =>
        string.Concat(text.Chunk(size).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";

    private static void CheckReply(Told told, int cut, string reply, bool mayBeLost)
    {
        Assert.Equal(1, told.Requests);
        if (cut < reply.Length)
        {
            Assert.Equal(Verdict.Unknown, told.Verdict);
            // The id is known exactly from the byte on that closes its element.
            if (told.Receipt is not null || !mayBeLost)
                Assert.Equal(cut < Closed(reply) ? null : "7", told.Receipt);
        }
        else if (told.Verdict != Verdict.Unknown || !mayBeLost)
            Assert.Equal(Verdict.Sent, told.Verdict);
    }

    // In chunks of which each holds all of the element or none.
    private static int Closed(string reply) => reply.IndexOf("</id>", StringComparison.Ordinal) + "</id>".Length;

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
                await connection.AnswerAsync("200 OK", ShopReplies.Ok);
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
            await client.SendAsync(ShopApi.Last, default, Cancel);
        server.Requests.Clear();

        (cut.Sent, cut.Received) = (sent, received);
        var (verdict, receipt) = await Verdicts.OfAsync(client, Cancel, request);
        await server.EndAsync();
        return new Told(verdict, server.Requests.Count, receipt);
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

    private sealed record Told(Verdict Verdict, int Requests, string? Receipt = null);
}
