using System.Globalization;
using EnvoyerSms.Benchmarks.ColdStart;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.EndToEnd;
using EnvoyerSms.Benchmarks.Parse;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Every comparison that we report, with its target.</summary>
internal static class Comparisons
{
    public static IEnumerable<Comparison> All =>
        [
            .. Post(2, new Target(TargetKind.TimesFaster, 6, Stretch: 9)),
            .. Post(1000, new Target(TargetKind.TimesFaster, 3, Stretch: 5)),
            .. Get(),
            .. Send(),
            .. Stats(),
            .. Responses(),
            .. EndToEnd(1),
            .. EndToEnd(16),
            .. Start(StartKind.Jit, new Target(TargetKind.MillisecondsMore, 12)),
            .. Start(StartKind.ReadyToRun),
            .. Start(StartKind.Aot, new Target(TargetKind.MillisecondsMore, 0.5)),
            Size(),
        ];

    private static IEnumerable<Comparison> Post(int recipients, Target faster)
    {
        var work = new Work(
            $"Encode a POST to {recipients.ToString("N0", CultureInfo.InvariantCulture)} numbers",
            $"{nameof(EncodePost)}({nameof(EncodePost.Recipients)}={recipients})",
            nameof(EncodePost.OursAsContent)
        );
        yield return work.Beside(nameof(EncodePost.FormContent), "FormUrlEncodedContent", faster);
        yield return work.Beside(nameof(EncodePost.ByHand), "StringBuilder and EscapeDataString");
        yield return work.Beside(nameof(EncodePost.Refit), "Refit, to the handler");
        yield return work.Alone(new Target(TargetKind.Bytes, 256));
    }

    private static IEnumerable<Comparison> Get()
    {
        const string title = "Encode a GET to 2 numbers";
        yield return new Work(title, nameof(EncodeGet), nameof(EncodeGet.OurMessage)).Beside(
            nameof(EncodeGet.ByHand),
            "StringBuilder and EscapeDataString",
            new Target(TargetKind.TimesFaster, 4)
        );
        yield return new Work(title, nameof(EncodeGet), nameof(EncodeGet.OursToHandler)).Beside(
            nameof(EncodeGet.Refit),
            "Refit, both to the handler",
            new Target(TargetKind.TimesFaster, 5)
        );
    }

    private static IEnumerable<Comparison> Send()
    {
        var work = new Work("Parse the response to a send", nameof(ParseSend), nameof(ParseSend.Our));
        yield return work.Beside(nameof(ParseSend.Reader), "XmlReader", new Target(TargetKind.TimesFaster, 10));
        yield return work.Beside(nameof(ParseSend.Document), "XDocument");
        yield return work.Beside(nameof(ParseSend.Serializer), "XmlSerializer");
        yield return work.Beside(
            nameof(ParseSend.ResultAlone),
            "the result alone",
            new Target(TargetKind.BytesMore, 0)
        );
    }

    private static IEnumerable<Comparison> Stats()
    {
        var work = new Work("Parse the stats of 1,000 numbers", nameof(ParseStats), nameof(ParseStats.Our));
        yield return work.Beside(nameof(ParseStats.Reader), "XmlReader", new Target(TargetKind.TimesFaster, 4.5));
        yield return work.Beside(nameof(ParseStats.Document), "XDocument");
        yield return work.Beside(nameof(ParseStats.Serializer), "XmlSerializer");
        yield return work.Beside(
            nameof(ParseStats.Tags),
            "a loop that finds each tag",
            new Target(TargetKind.TimesTheTime, 1.8)
        );
    }

    private static IEnumerable<Comparison> Responses()
    {
        var work = new Work("Parse a page of 50 replies", nameof(ParseResponses), nameof(ParseResponses.Our));
        yield return work.Beside(nameof(ParseResponses.Reader), "XmlReader", new Target(TargetKind.TimesFaster, 3.5));
        yield return work.Beside(nameof(ParseResponses.Document), "XDocument");
        yield return work.Beside(nameof(ParseResponses.Serializer), "XmlSerializer");
    }

    private static IEnumerable<Comparison> EndToEnd(int workers)
    {
        var work = new Work(
            workers == 1 ? "Send over loopback" : $"Send over loopback, {workers} at once",
            $"{nameof(SendEndToEnd)}({nameof(SendEndToEnd.Workers)}={workers})",
            nameof(SendEndToEnd.Our)
        );
        yield return work.Beside(
            nameof(SendEndToEnd.Bare),
            "HttpClient alone",
            new Target(TargetKind.TimesTheTime, 1.05)
        );
        yield return work.Beside(nameof(SendEndToEnd.ByHand), "FormUrlEncodedContent and XDocument");
        yield return work.Beside(nameof(SendEndToEnd.Refit), "Refit");
        yield return work.Beside(nameof(SendEndToEnd.RestEase), "RestEase");
        yield return work.Beside(nameof(SendEndToEnd.RestSharp), "RestSharp");
        yield return work.Alone(new Target(TargetKind.Bytes, 4096));
    }

    private static IEnumerable<Comparison> Start(StartKind kind, Target? more = null)
    {
        var work = new Work(
            $"From process start to the first response, {kind.Title()}",
            kind.Work(),
            nameof(Starter.Ours)
        );
        yield return work.Beside(nameof(Starter.Bare), "HttpClient alone", more);
        yield return work.Beside(nameof(Starter.Refit), "Refit");
    }

    private static Comparison Size() =>
        new Work("Size of the native program", StartKind.Aot.Work(), nameof(Starter.Ours)).Beside(
            nameof(Starter.Bare),
            "HttpClient alone",
            new Target(TargetKind.BytesMore, 500_000)
        );

    private sealed record Work(string Title, string Name, string Ours)
    {
        public Comparison Beside(string other, string otherTitle, Target? target = null) =>
            new(Title, Name, Ours, other, otherTitle, target);

        public Comparison Alone(Target target) => new(Title, Name, Ours, Other: null, "", target);
    }
}
