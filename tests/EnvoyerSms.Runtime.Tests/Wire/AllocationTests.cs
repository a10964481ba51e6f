using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests.Wire;

// Nothing else may run beside it: the counter is that of the thread, but the pool is everybody's.
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");
    private static readonly DateTimeOffset Instant = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Few = ["33600000001", "+352 000 000 077"];
    private static readonly string[] Odd = ["", "x", "+33 (0)6", "0612345678", "000", "00 33 6 12 34 56 78", "1"];
    private static readonly string[] Many = [.. Enumerable.Range(0, 1000).Select(i => $"336{i:00000000}")];

    [Fact]
    public void Encoding_takes_nothing_but_a_pooled_buffer() => Assert.Equal(0, Allocated(() => Encode(Few)));

    [Fact]
    public void Encoding_a_thousand_numbers_takes_nothing_either() => Assert.Equal(0, Allocated(() => Encode(Many)));

    [Fact]
    public void Counting_units_takes_nothing() =>
        Assert.Equal(0, Allocated(() => GsmText.CountUnits("Ça va ? [€] 😀\r\n")));

    [Fact]
    public void Looking_at_a_number_takes_nothing() =>
        Assert.Equal(
            0,
            Allocated(() =>
            {
                foreach (var number in new ReadOnlySpan<string>(Odd))
                    PhoneDigits.Check(number);
            })
        );

    [Fact]
    public void Reading_takes_nothing_but_its_results() =>
        Assert.Equal(
            0,
            Allocated(() =>
            {
                Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
                var xml = new XmlCursor(Reply, open, XmlLimits.Default);
                long? number = null;
                for (var depth = xml.Depth; xml.NextChild(depth); )
                {
                    if (xml.NameIs("n"u8))
                        xml.ReadInteger(ref number);
                }
                xml.Finish();
            })
        );

    private static ReadOnlySpan<byte> Reply =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b='c'><n>1</n><m>&amp;</m><n>&#49;</n><o><p/></o></a>"u8;

    private static void Encode(string[] recipients)
    {
        var form = new FormWriter();
        form.Text("text"u8, "Bonjour, ceci est un test à 5 € [😀]\r\n", normalizeLineBreaks: true);
        form.PhoneList("recipients"u8, recipients, ',');
        form.Integer("id"u8, 879);
        form.Instant("senddate"u8, Instant, "yyyyMMdd", Paris);
        form.Flag("flag"u8, true);
        form.Dispose();
    }

    private static long Allocated(Action work)
    {
        // Twice first: code is compiled, static fields are set, the pool is filled.
        work();
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
