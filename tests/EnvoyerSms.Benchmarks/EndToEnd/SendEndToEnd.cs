using BenchmarkDotNet.Attributes;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>message/send to two numbers over loopback, from a request record to the message's id.</summary>
[Config(typeof(RunTimeConfig))]
public class SendEndToEnd
{
    internal const long MessageId = 879;
    private const int Calls = 480;

    private ServerProcess _server = null!;
    private Sender _bare = null!;
    private Sender _byHand = null!;
    private Sender _refit = null!;
    private Sender _restEase = null!;
    private Sender _restSharp = null!;
    private Sender _ours = null!;

    /// <summary>How many send at the same time.</summary>
    [Params(1, 16)]
    public int Workers { get; set; }

    /// <summary>Starts the server, which refuses whoever sends something else.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _server = new ServerProcess(RequestKind.Long);
        var request = Requests.Send(recipients: 2);
        Sender[] all =
        [
            _bare = Senders.Bare(_server.Address, request),
            _byHand = Senders.ByHand(_server.Address, request),
            _refit = RefitSender.Create(_server.Address, request),
            _restEase = RestEaseSender.Create(_server.Address, request),
            _restSharp = RestSharpSender.Create(_server.Address, request),
            _ours = Senders.Our(_server.Address, request),
        ];
        foreach (var send in all)
        {
            if (send().GetAwaiter().GetResult() != MessageId)
                throw new InvalidOperationException($"{send.Method.DeclaringType} reads another id.");
        }
        WarmUp.Run([.. all.Select(send => new Func<object>(send))]);
    }

    /// <summary>Stops it.</summary>
    [GlobalCleanup]
    public void Cleanup() => _server.Dispose();

    /// <summary>Bytes made beforehand, a response that is not read.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls, Description = "HttpClient alone")]
    public Task Bare() => RunAsync(_bare);

    /// <summary>By hand.</summary>
    [Benchmark(OperationsPerInvoke = Calls, Description = "FormUrlEncodedContent + XDocument")]
    public Task ByHand() => RunAsync(_byHand);

    /// <summary>With XmlSerializer.</summary>
    [Benchmark(OperationsPerInvoke = Calls, Description = "Refit")]
    public Task Refit() => RunAsync(_refit);

    /// <summary>With XmlSerializer.</summary>
    [Benchmark(OperationsPerInvoke = Calls, Description = "RestEase")]
    public Task RestEase() => RunAsync(_restEase);

    /// <summary>With XmlSerializer.</summary>
    [Benchmark(OperationsPerInvoke = Calls, Description = "RestSharp")]
    public Task RestSharp() => RunAsync(_restSharp);

    /// <summary>Ours, with validation and typed errors.</summary>
    [Benchmark(OperationsPerInvoke = Calls, Description = "EnvoyerSms")]
    public Task Our() => RunAsync(_ours);

    private Task RunAsync(Sender send) => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(send)));

    private async Task WorkAsync(Sender send)
    {
        await Task.Yield();
        for (var i = 0; i < Calls / Workers; i++)
            await send().ConfigureAwait(false);
    }
}
