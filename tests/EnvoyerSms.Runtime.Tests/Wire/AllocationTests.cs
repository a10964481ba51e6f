using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Text;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Wire;

// Nothing else may run beside it: the counter is that of the thread, but the pool is everybody's.
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private static readonly ApiDateFormat Format = new("yyyyMMdd");
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");
    private static readonly DateTimeOffset Instant = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly ApiWords Words = new("&");
    private static readonly string[] Few = ["33600000001", "+352 000 000 077"];
    private static readonly string[] Odd = ["", "x", "+33 (0)6", "0612345678", "000", "00 33 6 12 34 56 78", "1"];
    private static readonly string[] Many = [.. Enumerable.Range(0, 1000).Select(i => $"336{i:00000000}")];

    [Fact]
    public void Encoding_takes_nothing_but_a_pooled_buffer() => Assert.Equal(0, Allocated(() => Encode(Few)));

    [Fact]
    public void Encoding_a_thousand_numbers_takes_nothing_either() => Assert.Equal(0, Allocated(() => Encode(Many)));

    // The body of a call: the content, what it holds of the pooled buffer, and its header.
    [Fact]
    public void The_body_of_a_call_takes_256_bytes_at_most() =>
        Assert.InRange(
            Allocated(
                () =>
                {
                    var form = new FormWriter();
                    form.PhoneList("recipients"u8, Many, ',');
                    using var content = CallContent.Form(form.Detach(), once: true);
                },
                atMost: 256
            ),
            1,
            256
        );

    [Fact]
    public void Counting_units_takes_nothing() =>
        Assert.Equal(0, Allocated(() => GsmText.CountUnits("Ça va ? [€] 😀\r\n")));

    [Fact]
    public void Looking_for_marks_takes_nothing_where_there_is_none() =>
        Assert.Equal(0, Allocated(() => Decomposed.Find("Ça va ? [€] 😀\r\n")));

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
                var xml = new XmlCursor(Response, open, XmlLimits.Default);
                long? number = null;
                string? word = null;
                DateTimeOffset? day = null;
                for (var depth = xml.Depth; xml.NextChild(depth); )
                {
                    if (xml.NameIs("n"u8))
                        xml.ReadInteger(ref number);
                    else if (xml.NameIs("m"u8))
                        xml.ReadWord(ref word, Words);
                    else if (xml.NameIs("d"u8))
                        xml.ReadInstant(ref day, Format, Paris);
                }
                xml.Finish();
                xml.Dispose();
            })
        );

    [Fact]
    public void A_whole_reply_takes_nothing_but_the_response()
    {
        object? response = null;
        var size = Allocated(() => response = new Order(1), atMost: 64);
        Assert.Equal(
            size,
            Allocated(
                () =>
                {
                    var parts = default(ResponseParts);
                    new ResponseReader(ShopApi.Definition.Envelope, ShopApi.Place, isHttpSuccess: true).Read(
                        "<shop><state>ok</state><order>\n<id>1</id></order></shop>"u8,
                        XmlLimits.Default,
                        ref parts,
                        out response
                    );
                },
                atMost: size
            )
        );
        Assert.Equal(new Order(1), response);
    }

    private static ReadOnlySpan<byte> Response =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b='c'><n>1</n><m>&amp;</m><n>&#49;</n><d>20261122</d><o><p/></o></a>"u8;

    private static void Encode(string[] recipients)
    {
        var form = new FormWriter();
        form.Text("text"u8, "Bonjour, ceci est un test à 5 € [😀]\r\n", normalizeLineBreaks: true);
        form.PhoneList("recipients"u8, recipients, ',');
        form.Integer("id"u8, 879);
        form.Instant("senddate"u8, Instant, Format, Paris);
        form.Flag("flag"u8, true);
        form.Dispose();
    }

    // Code takes memory of its own before it is optimised, which happens in the background once it ran often enough.
    private static long Allocated(Action work, long atMost = 0)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 100 && least > atMost; round++)
        {
            work();
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Thread.Sleep(round);
        }
        return least;
    }
}
