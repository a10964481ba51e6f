using System.Text;
using BenchmarkDotNet.Attributes;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Options;
using Refit;

namespace EnvoyerSms.Benchmarks.Encode;

/// <summary>From a request record to the request message of a GET, credentials included.</summary>
[Config(typeof(RunTimeConfig))]
public class EncodeGet
{
    private readonly Sink _sink = new();
    private readonly SendMessageRequest _request = Requests.Send(recipients: 2);
    private static readonly ApiClientSettings Settings = Ours.Settings(ApiMethod.Get);
    private readonly CallMessage _message = new(Settings);
    private HttpClient _http = null!;
    private IRefitApi _refit = null!;

    /// <summary>Holds all to the same fields.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _http = new HttpClient(_sink) { BaseAddress = Account.Address };
        _http.DefaultRequestHeaders.Authorization = Account.Authorization;
        _refit = RestService.For<IRefitApi>(_http);
        Check(ByHand(), nameof(ByHand));
        Check(OurMessage(), nameof(OurMessage));
        _sink.Keeps = true;
        Refit().GetAwaiter().GetResult();
        FormFields.Check(_sink.Address!.Query[1..], _request, nameof(Refit));
        _sink.Keeps = false;
        WarmUp.Run(ByHand, OurMessage, Refit, OursToHandler);
    }

    /// <summary>The usual code by hand.</summary>
    [Benchmark(Baseline = true, Description = "StringBuilder + EscapeDataString")]
    public HttpRequestMessage ByHand()
    {
        var address = new StringBuilder(Account.Address.AbsoluteUri).Append("message/send?");
        var message = new HttpRequestMessage(HttpMethod.Get, FormFields.Escape(address, _request).ToString());
        message.Headers.Authorization = Account.Authorization;
        return message;
    }

    /// <summary>Ours; a send carries an empty body that tells whether it left.</summary>
    [Benchmark(Description = "EnvoyerSms")]
    public HttpRequestMessage OurMessage() => Ours.Message(_message, Settings, _request);

    /// <summary>Refit, which cannot be asked for less than a call: HttpClient's way to its handler is in it.</summary>
    [Benchmark(Description = "Refit, to the handler")]
    public Task<HttpResponseMessage> Refit() =>
        _refit.GetAsync(
            _request.Text,
            string.Join(',', _request.Recipients),
            _request.SenderName,
            _request.AllowLongMessage ? 1 : null
        );

    /// <summary>Ours, to where Refit is measured.</summary>
    [Benchmark(Description = "EnvoyerSms, to the handler")]
    public Task<HttpResponseMessage> OursToHandler() => _http.SendAsync(Ours.Message(_message, Settings, _request));

    private void Check(HttpRequestMessage message, string by)
    {
        FormFields.Check(message.RequestUri!.Query[1..], _request, by);
        if (!Equals(message.Headers.Authorization, Account.Authorization))
            throw new InvalidOperationException($"{by} sends other credentials.");
    }
}
