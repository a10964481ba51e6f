using CsCheck;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class GsmSegmentsTests
{
    /// <summary>
    /// What the tests of TwilioDevEd/message-segment-calculator (commit a50230f) publish: how many characters and segments a
    /// text of such a shape has there, and what it has here. Texts are ours.
    /// </summary>
    public static TheoryData<string, int?, int, int, int> Published =>
        new()
        {
            // Of the alphabet alone: the same, in one, two and three segments.
            { Digits(160), 160, 1, 160, 1 },
            { Digits(161), 161, 2, 161, 2 },
            { Digits(307), 307, 3, 307, 3 },
            // Each character of the extension table before 158 and 159 others: the same. They test all but the form feed.
            { "|" + Digits(158), null, 1, 160, 1 },
            { "^" + Digits(158), null, 1, 160, 1 },
            { "€" + Digits(158), null, 1, 160, 1 },
            { "{" + Digits(158), null, 1, 160, 1 },
            { "}" + Digits(158), null, 1, 160, 1 },
            { "[" + Digits(158), null, 1, 160, 1 },
            { "]" + Digits(158), null, 1, 160, 1 },
            { "~" + Digits(158), null, 1, 160, 1 },
            { "\\" + Digits(158), null, 1, 160, 1 },
            { "\\" + Digits(159), null, 2, 161, 2 },
            { "€" + Digits(159), null, 2, 161, 2 },
            // A character outside makes theirs count in 16-bit units, 70 or 67 a part; the API's document knows no such
            // switch, so here it counts 1 like any other and is listed.
            { new string('ç', 70), null, 1, 70, 1 },
            { new string('ç', 71), null, 2, 71, 1 },
            { "😀" + new string(']', 68), null, 1, 137, 1 },
            { "😀" + new string(']', 69), null, 2, 139, 1 },
            { "😜" + Digits(68), 69, 1, 69, 1 },
            { "😜" + Digits(133), 134, 3, 134, 1 },
            // They count what a reader takes for one character there, a flag or an e with three accents; here it is the
            // characters that it is made of.
            { "🇮🇹" + Digits(66), 67, 1, 68, 1 },
            { "🏳️‍🌈" + Digits(64), 65, 1, 68, 1 },
            { "e\u0301\u0301\u0301", 1, 1, 4, 1 },
            // A line break is one septet there, and CR LF two of them; the API bills 2 for any.
            { "\rabcde\r\n123", 11, 1, 12, 1 },
            { "\nabcde\n\n123\n", 12, 1, 16, 1 },
        };

    [Theory]
    [MemberData(nameof(Published))]
    public void Counts_as_published_or_differs_for_a_reason(
        string text,
        int? theirCharacters,
        int theirSegments,
        int units,
        int segments
    )
    {
        var measure = GsmText.Measure(text);
        Assert.Equal(units, measure.Units);
        Assert.Equal(segments, measure.Segments);
        var isPlain = measure.UnsupportedCharacters.Count == 0 && !text.AsSpan().ContainsAny('\r', '\n');
        if (isPlain)
            Assert.Equal((theirCharacters ?? units, theirSegments), (units, segments));
    }

    // Theirs never parts an escape from the character it belongs to, so each of the first two segments holds 76 of these, not
    // 76 and a half, and a third begins. The API bills 306 units as two segments.
    [Fact]
    public void A_bill_does_not_know_that_pairs_stay_together() =>
        Assert.Equal(
            (306, 2),
            (GsmText.Measure(new string(']', 153)).Units, GsmText.Measure(new string(']', 153)).Segments)
        );

    [Theory]
    [InlineData(0, 0, 1, 160)]
    [InlineData(1, 0, 1, 159)]
    [InlineData(160, 0, 1, 0)]
    [InlineData(161, 0, 2, 145)]
    [InlineData(306, 0, 2, 0)]
    [InlineData(307, 0, 3, 152)]
    [InlineData(459, 0, 3, 0)]
    [InlineData(460, 0, 4, 152)]
    [InlineData(0, 19, 1, 141)]
    [InlineData(141, 19, 1, 0)]
    [InlineData(142, 19, 2, 145)]
    [InlineData(287, 19, 2, 0)]
    [InlineData(440, 19, 3, 0)]
    [InlineData(441, 19, 4, 152)]
    public void Segments_hold_160_or_153_each(int length, int reserved, int segments, int remaining)
    {
        var measure = GsmText.Measure(new string('a', length), reserved);
        Assert.Equal((length + reserved, segments, remaining), (measure.Units, measure.Segments, measure.Remaining));
    }

    [Fact]
    public void As_many_units_may_be_reserved_as_a_number_holds()
    {
        var measure = GsmText.Measure("", int.MaxValue);
        Assert.Equal(int.MaxValue, measure.Units);
        Assert.Equal(14035841, measure.Segments);
        Assert.Equal(14035841L * 153 - int.MaxValue, measure.Remaining);
        Assert.Throws<OverflowException>(() => GsmText.Measure("a", int.MaxValue));
    }

    // What Measure, Capacity and the segments of a contract say of the same text agrees.
    [Fact]
    public void Parts_remaining_and_capacity_agree() =>
        Gen.Int[0, 255 * 153]
            .Sample(length =>
            {
                var measure = GsmText.Measure(new string('a', length));
                Assert.Equal(GsmText.Capacity(measure.Segments), measure.Units + measure.Remaining);
                Assert.True(measure.Segments == 1 || measure.Units > GsmText.Capacity(measure.Segments - 1));
                Assert.Equal(length > 459 ? null : measure.Segments, measure.SegmentsFor(160, 306, 459));
            });

    [Theory]
    [InlineData(1, 160)]
    [InlineData(2, 306)]
    [InlineData(3, 459)]
    [InlineData(255, 39015)]
    public void Capacity_is_that_of_all_segments(int segments, int units) =>
        Assert.Equal(units, GsmText.Capacity(segments));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(256)]
    public void No_network_joins_so_many(int segments) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(segments), () => GsmText.Capacity(segments));

    [Fact]
    public void Less_than_nothing_cannot_be_reserved() =>
        Assert.Throws<ArgumentOutOfRangeException>("reserved", () => GsmText.Measure("a", -1));

    [Fact]
    public void A_default_measure_has_one_empty_part() =>
        Assert.Equal((1, 160), (default(GsmMeasure).Segments, default(GsmMeasure).Remaining));

    [Fact]
    public void The_example_is_right()
    {
        var measure = GsmText.Measure("Soldes : -50 % [web]", reserved: 19);
        Assert.Equal((41, 1, 119), (measure.Units, measure.Segments, measure.Remaining));
    }

    private static string Digits(int count) => string.Concat(Enumerable.Range(1, count).Select(n => n % 10));
}
