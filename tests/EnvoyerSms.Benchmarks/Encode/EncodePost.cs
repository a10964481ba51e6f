using System.Text;
using BenchmarkDotNet.Attributes;
using Refit;

namespace EnvoyerSms.Benchmarks.Encode;

/// <summary>From a request record to the body of a POST.</summary>
[Config(typeof(RunTimeConfig))]
public class EncodePost
{
    private readonly Sink _sink = new();
    private SendMessageRequest _request = null!;
    private IRefitApi _refit = null!;

    /// <summary>To how many numbers.</summary>
    [Params(2, 1000)]
    public int Recipients { get; set; }

    /// <summary>Makes the request, and holds all to the same fields.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _request = Requests.Send(Recipients);
        _refit = RestService.For<IRefitApi>(new HttpClient(_sink) { BaseAddress = Account.Address });
        Check(FormContent(), nameof(FormContent));
        Check(ByHand(), nameof(ByHand));
        Check(Ours.Content(_request), nameof(OursAsContent));
        _sink.Keeps = true;
        _refit.PostAsync(RefitForm.From(_request)).GetAwaiter().GetResult();
        _sink.Keeps = false;
        FormFields.Check(_sink.Body, _request, nameof(Refit));
        WarmUp.Run(
            FormContent,
            ByHand,
            Refit,
            () => OursAsBytes(),
            () =>
            {
                OursAsContent();
                return _request;
            }
        );
    }

    /// <summary>The framework's own.</summary>
    [Benchmark(Baseline = true, Description = "FormUrlEncodedContent")]
    public HttpContent FormContent() => new FormUrlEncodedContent(FormFields.Of(_request));

    /// <summary>The usual code by hand.</summary>
    [Benchmark(Description = "StringBuilder + EscapeDataString")]
    public HttpContent ByHand() =>
        new StringContent(
            FormFields.Escape(new StringBuilder(), _request).ToString(),
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );

    /// <summary>Refit, which cannot be asked for less than a call: HttpClient's way to its handler is in it.</summary>
    [Benchmark(Description = "Refit, to the handler")]
    public Task<HttpResponseMessage> Refit() => _refit.PostAsync(RefitForm.From(_request));

    /// <summary>Ours, with its content object and header, and the buffer back in the pool.</summary>
    [Benchmark(Description = "EnvoyerSms")]
    public void OursAsContent() => Ours.Content(_request).Dispose();

    /// <summary>Ours, into the buffer alone.</summary>
    [Benchmark(Description = "EnvoyerSms, bytes only")]
    public int OursAsBytes() => Ours.Write(_request);

    private void Check(HttpContent content, string by)
    {
        using var written = new MemoryStream();
        content.CopyToAsync(written).GetAwaiter().GetResult();
        FormFields.Check(Encoding.UTF8.GetString(written.ToArray()), _request, by);
    }
}
