using BenchmarkDotNet.Attributes;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>A response of message/send: the document's sample, 219 bytes.</summary>
[Config(typeof(RunTimeConfig))]
public class ParseSend
{
    private readonly byte[] _reply = Replies.Send();

    /// <summary>Holds all to the same values.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SameRecords.Check(Reader(), Our(), "EnvoyerSms");
        SameRecords.Check(Reader(), Document(), nameof(WithXDocument));
        SameRecords.Check(Reader(), WithXmlSerializer.AsRecord(Serializer()), nameof(WithXmlSerializer));
        SameRecords.Check(Reader(), ResultAlone(), nameof(ResultAlone));
        WarmUp.Run(Reader, Document, Serializer, Our);
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, Description = "XmlReader")]
    public SentMessage Reader() => WithXmlReader.Send(_reply);

    /// <summary>By hand.</summary>
    [Benchmark(Description = "XDocument")]
    public SentMessage Document() => WithXDocument.Send(_reply);

    /// <summary>By reflection, emitted once.</summary>
    [Benchmark(Description = "XmlSerializer")]
    public SerializedMessage Serializer() => WithXmlSerializer.Send(_reply);

    /// <summary>Ours.</summary>
    [Benchmark(Description = "EnvoyerSms")]
    public SentMessage Our() => Ours.Read(SendMessageOperation.Definition, _reply);

    /// <summary>The least that any client does.</summary>
    [Benchmark(Description = "the result alone")]
    public SentMessage ResultAlone() =>
        new()
        {
            MessageId = 879,
            SmsSent = 2,
            SmsRemaining = 564,
        };
}
