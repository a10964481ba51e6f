using BenchmarkDotNet.Attributes;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>A response of message/stats with 1,000 recipients.</summary>
[Config(typeof(RunTimeConfig))]
public class ParseStats
{
    private readonly byte[] _reply = Replies.Stats(recipients: 1000);

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
    public MessageStats Reader() => WithXmlReader.Stats(_reply);

    /// <summary>By hand.</summary>
    [Benchmark(Description = "XDocument")]
    public MessageStats Document() => WithXDocument.Stats(_reply);

    /// <summary>By reflection, emitted once.</summary>
    [Benchmark(Description = "XmlSerializer")]
    public SerializedStats Serializer() => WithXmlSerializer.Stats(_reply);

    /// <summary>Ours.</summary>
    [Benchmark(Description = "EnvoyerSms")]
    public MessageStats Our() => Ours.Read(GetMessageStatsOperation.Definition, _reply);

    /// <summary>Finding the tags and doing nothing with them.</summary>
    [Benchmark(Description = "an IndexOf('<') loop")]
    public int Tags()
    {
        ReadOnlySpan<byte> rest = _reply;
        var tags = 0;
        for (var next = rest.IndexOf((byte)'<'); next >= 0; next = rest.IndexOf((byte)'<'))
        {
            tags++;
            rest = rest[(next + 1)..];
        }
        return tags;
    }
}
