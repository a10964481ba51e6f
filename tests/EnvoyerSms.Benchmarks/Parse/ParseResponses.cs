using BenchmarkDotNet.Attributes;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>A page of response/get: 50 replies.</summary>
[Config(typeof(RunTimeConfig))]
public class ParseResponses
{
    private readonly byte[] _reply = Replies.Responses(count: 50);

    /// <summary>Holds all to the same values.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SameRecords.Check(Reader(), Our(), "EnvoyerSms");
        SameRecords.Check(Reader(), Document(), nameof(WithXDocument));
        SameRecords.Check(Reader(), WithXmlSerializer.AsRecord(Serializer()), nameof(WithXmlSerializer));
        WarmUp.Run(Reader, Document, Serializer, Our);
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, Description = "XmlReader")]
    public ReplyPage Reader() => WithXmlReader.Responses(_reply);

    /// <summary>By hand.</summary>
    [Benchmark(Description = "XDocument")]
    public ReplyPage Document() => WithXDocument.Responses(_reply);

    /// <summary>By reflection, emitted once.</summary>
    [Benchmark(Description = "XmlSerializer")]
    public SerializedResponses Serializer() => WithXmlSerializer.Responses(_reply);

    /// <summary>Ours.</summary>
    [Benchmark(Description = "EnvoyerSms")]
    public ReplyPage Our() => Ours.Read(GetRepliesOperation.Definition, _reply);
}
