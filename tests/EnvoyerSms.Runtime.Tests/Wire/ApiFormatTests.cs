using System.Globalization;
using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

/// <summary>The framework's own parsers are the referees of what values stand in a text.</summary>
public sealed class ApiFormatTests
{
    private static readonly ApiFormat<decimal> Decimal = ApiFormats.Decimal();
    private static readonly ApiFormat<DateTimeOffset> Iso8601 = ApiFormats.Iso8601();
    private static readonly ApiFormat<DateTimeOffset> Rfc1123 = ApiFormats.Rfc1123();
    private static readonly ApiFormat<DateTimeOffset> UnixSeconds = ApiFormats.Unix(TimeSpan.TicksPerSecond);
    private static readonly ApiFormat<DateTimeOffset> UnixMilliseconds = ApiFormats.Unix(TimeSpan.TicksPerMillisecond);

    private static readonly Gen<DateTimeOffset> Instant = Gen.Select(
        Gen.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
        Gen.Int[-14 * 60, 14 * 60],
        (ticks, offset) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset))
    );

    [Fact]
    public void Decimals_come_back() =>
        Gen.Decimal.Sample(number =>
        {
            var text = Cultures.Same(() => Decimal.Write(number));
            Assert.DoesNotContain('E', text);
            // Zeros at the end come back too: 1.50 is not sent as 1.5.
            Assert.Equal(text, Cultures.Same(() => Read(Decimal, text))?.ToString(CultureInfo.InvariantCulture));
        });

    [Theory]
    [InlineData("0.05", 0.05)]
    [InlineData("-0.00750", -0.0075)]
    [InlineData("+1", 1.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("00012", 12.0)]
    [InlineData("-0", 0.0)]
    [InlineData("1,5", null)]
    [InlineData("1 000", null)]
    [InlineData("1,000.00", null)]
    [InlineData("1e3", null)]
    [InlineData("1.2.3", null)]
    [InlineData("--1", null)]
    [InlineData("1-", null)]
    [InlineData(".", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("NaN", null)]
    [InlineData("٣", null)]
    [InlineData("0x1", null)]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("-79228162514264337593543950336", null)]
    public void Decimals(string text, double? expected) =>
        Assert.Equal((decimal?)expected, Cultures.Same(() => Read(Decimal, text)));

    [Fact]
    public void Extreme_decimals()
    {
        Assert.Equal(decimal.MaxValue, Read(Decimal, "79228162514264337593543950335"));
        Assert.Equal(decimal.MinValue, Read(Decimal, "-79228162514264337593543950335.0"));
        Assert.Equal(0.0000000000000000000000000001m, Read(Decimal, "0.0000000000000000000000000001"));
        Assert.Null(Read(Decimal, new string('1', 65)));
        Assert.Equal(1m, Read(Decimal, new string('0', 63) + "1"));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData("truе", null)] // a Cyrillic е
    public void Booleans(string text, bool? expected) =>
        Assert.Equal(expected, Cultures.Same(() => Read(ApiFormats.Boolean("true", "false"), text)));

    [Fact]
    public void Words_of_a_boolean_have_any_letters()
    {
        var format = ApiFormats.Boolean("ITI", "ŁĄ");

        Assert.Equal((true, false), (Cultures.Same(() => Read(format, "iti")), Read(format, "łą")));
        Assert.Equal(("ITI", "ŁĄ"), (format.Write(true), format.Write(false)));
    }

    [Fact]
    public void Durations_come_back() =>
        Gen.Select(
                Gen.TimeSpan,
                Gen.OneOf(TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMinute)
            )
            .Sample(
                (span, unit) =>
                {
                    var format = ApiFormats.Duration(unit);
                    var text = Cultures.Same(() => format.Write(span));
                    // Cut towards zero.
                    Assert.Equal(span.Ticks - (span.Ticks % unit), Read(format, text)?.Ticks);
                }
            );

    [Theory]
    [InlineData("922337203685", 9223372036850000000L)]
    [InlineData("-922337203685", -9223372036850000000L)]
    [InlineData("922337203686", null)]
    [InlineData("-922337203686", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("1.5", null)]
    [InlineData("+1", null)]
    [InlineData("", null)]
    public void Durations(string text, long? ticks) =>
        Assert.Equal(ticks, Read(ApiFormats.Duration(TimeSpan.TicksPerSecond), text)?.Ticks);

    [Fact]
    public void Unix_times_are_those_of_the_framework() =>
        Instant.Sample(instant =>
        {
            var (seconds, milliseconds) = (instant.ToUnixTimeSeconds(), instant.ToUnixTimeMilliseconds());

            Assert.Equal(
                seconds.ToString(CultureInfo.InvariantCulture),
                Cultures.Same(() => UnixSeconds.Write(instant))
            );
            Assert.Equal(milliseconds.ToString(CultureInfo.InvariantCulture), UnixMilliseconds.Write(instant));
            Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(seconds), Read(UnixSeconds, UnixSeconds.Write(instant)));
            Assert.Equal(
                DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
                Read(UnixMilliseconds, UnixMilliseconds.Write(instant))
            );
        });

    [Theory]
    [InlineData("-62135596800", true)]
    [InlineData("-62135596801", false)]
    [InlineData("253402300799", true)]
    [InlineData("253402300800", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("-9223372036854775808", false)]
    [InlineData("1326311820.0", false)]
    [InlineData("", false)]
    public void Unix_times_at_the_ends_of_the_calendar(string text, bool isRead)
    {
        Assert.Equal(isRead, Read(UnixSeconds, text) is { } instant && UnixSeconds.Write(instant) == text);
        Assert.Equal(isRead, Read(UnixMilliseconds, text.Length > 0 ? text + "000" : text) is not null);
    }

    [Fact]
    public void Iso_8601_is_read_as_the_framework_reads_it() =>
        Gen.Select(Instant, Gen.Int[0, 7], Gen.OneOf("T", "t", " "), Gen.OneOf("K", "zzz"), Gen.Bool)
            .Sample(
                (instant, digits, between, zone, isUtc) =>
                {
                    var fraction = digits == 0 ? "" : "." + new string('f', digits);
                    var pattern = $"yyyy-MM-dd'{between}'HH:mm:ss{fraction}";
                    var text = isUtc
                        ? instant.UtcDateTime.ToString(pattern, CultureInfo.InvariantCulture) + "Z"
                        : instant.ToString(pattern + zone, CultureInfo.InvariantCulture);
                    var expected = DateTimeOffset.ParseExact(
                        text.Replace("Z", "+00:00", StringComparison.Ordinal),
                        pattern + "zzz",
                        CultureInfo.InvariantCulture
                    );

                    var read = Cultures.Same(() => Read(Iso8601, text));

                    Assert.Equal((expected, expected.Offset), (read, read?.Offset));
                    Assert.Equal(
                        read!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                        Cultures.Same(() => Iso8601.Write(read.Value))
                    );
                }
            );

    [Theory]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60.25Z", "2017-01-01T00:00:00.25Z")]
    [InlineData("2017-01-01T05:29:60+05:30", "2017-01-01T00:00:00Z")]
    [InlineData("2016-12-31T23:58:60Z", null)]
    [InlineData("2017-01-01T00:59:60+02:00", null)]
    [InlineData("9999-12-31T23:59:60Z", null)]
    [InlineData("2016-12-31T23:59:61Z", null)]
    [InlineData("2024-02-29T10:00Z", "2024-02-29T10:00:00Z")]
    [InlineData("2024-02-29T10:00:00+0530", "2024-02-29T04:30:00Z")]
    [InlineData("2024-02-29T10:00:00+05", "2024-02-29T05:00:00Z")]
    [InlineData("2024-02-29T10:00:00-00:00", "2024-02-29T10:00:00Z")]
    [InlineData("2024-02-29T10:00:00.123456789Z", "2024-02-29T10:00:00.1234567Z")]
    [InlineData("2024-02-29T10:00:00,5Z", "2024-02-29T10:00:00.5Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00+00:01", null)]
    [InlineData("9999-12-31T23:59:59-00:01", null)]
    [InlineData("2024-02-29T10:00:00", null)]
    [InlineData("2024-02-29T10:00:00+14:01", null)]
    [InlineData("2024-02-29T10:00:00+05:60", null)]
    [InlineData("2024-02-29T10:00:00+05:3", null)]
    [InlineData("2024-02-29T10:00:00.Z", null)]
    [InlineData("2024-02-29T10:00:00Z ", null)]
    [InlineData("2024-02-29T24:00:00Z", null)]
    [InlineData("2023-02-29T10:00:00Z", null)]
    [InlineData("2024-2-29T10:00:00Z", null)]
    [InlineData("20240229T100000Z", null)]
    [InlineData("2024-02-29", null)]
    [InlineData("0000-01-01T00:00:00Z", null)]
    [InlineData("", null)]
    public void Iso_8601(string text, string? expected) => AssertInstant(Iso8601, text, expected);

    [Fact]
    public void Rfc_1123_is_the_framework_s() =>
        Instant.Sample(instant =>
        {
            var text = Cultures.Same(() => Rfc1123.Write(instant));

            Assert.Equal(instant.ToString("R", CultureInfo.InvariantCulture), text);
            Assert.Equal(
                DateTimeOffset.ParseExact(text, "R", CultureInfo.InvariantCulture),
                Cultures.Same(() => Read(Rfc1123, text))
            );
        });

    [Fact]
    public void Rfc_2822_is_read_with_its_offset() =>
        Instant.Sample(instant =>
        {
            var written = instant.ToString("ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
            var text = written.Remove(written.LastIndexOf(':'), 1);
            var expected = DateTimeOffset.ParseExact(
                written,
                "ddd, d MMM yyyy HH:mm:ss zzz",
                CultureInfo.InvariantCulture
            );

            var read = Cultures.Same(() => Read(Rfc1123, text));

            Assert.Equal((expected, expected.Offset), (read, read?.Offset));
        });

    [Theory]
    [InlineData("Fri, 13 Aug 2010 01:16:24 +0000", "2010-08-13T01:16:24Z")]
    [InlineData("13 Aug 2010 01:16:24 GMT", "2010-08-13T01:16:24Z")]
    [InlineData("13 aug 2010 01:16 UT", "2010-08-13T01:16:00Z")]
    [InlineData("FRI,  13  AUG  2010  01:16:24  UTC", "2010-08-13T01:16:24Z")]
    [InlineData("Fri, 13 Aug 2010 01:16:24 EST", "2010-08-13T06:16:24Z")]
    [InlineData("Fri, 13 Aug 2010 01:16:24 PDT", "2010-08-13T08:16:24Z")]
    [InlineData("Fri, 13 Aug 2010 01:16:24 -0000", "2010-08-13T01:16:24Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z")]
    [InlineData("Mon, 1 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00Z")]
    [InlineData("Thu, 13 Aug 2010 01:16:24 GMT", null)]
    [InlineData("Fri 13 Aug 2010 01:16:24 GMT", null)]
    [InlineData("Fri, 13 Aug 10 01:16:24 GMT", null)]
    [InlineData("Fri, 13 August 2010 01:16:24 GMT", null)]
    [InlineData("Fri, 32 Aug 2010 01:16:24 GMT", null)]
    [InlineData("Fri, 13 Aug 2010 01:16:24", null)]
    [InlineData("Fri, 13 Aug 2010 01:16:24 CET", null)]
    [InlineData("Fri, 13 Aug 2010 01:16:24 +530", null)]
    [InlineData("Fri, 13 Aug 2010 01:16:24 +0060", null)]
    [InlineData("Fri, 13 Aug 2010 01:16:24 +1500", null)]
    [InlineData("Mon, 1 Jan 0001 00:00:00 +0100", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 -0001", null)]
    [InlineData("ven., 13 août 2010 01:16:24 GMT", null)]
    [InlineData("", null)]
    public void Rfc_1123(string text, string? expected) => AssertInstant(Rfc1123, text, expected);

    [Fact]
    public void Days_come_back() =>
        Gen.Select(Gen.Int[0, 3_652_058], Gen.OneOf("yyyy-MM-dd", "dd/MM/yyyy", "yyyyMMdd"))
            .Sample(
                (number, pattern) =>
                {
                    var day = DateTime.MinValue.AddDays(number);
                    // Of a time of that day, the day alone.
                    var text = Cultures.Same(() => ApiFormats.Day(pattern).Write(day.AddHours(23.9)));

                    Assert.Equal(day.ToString(pattern, CultureInfo.InvariantCulture), text);
                    Assert.Equal(day, Read(ApiFormats.Day(pattern), text));
                }
            );

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-30")]
    [InlineData("2024-02-29 00:00:00")]
    [InlineData("24-02-29")]
    [InlineData("")]
    public void No_days(string text) => Assert.Null(Read(ApiFormats.Day("yyyy-MM-dd"), text));

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen
            .Byte.Array[0, 80]
            .Sample(bytes =>
            {
                Decimal.TryRead(bytes, out _);
                Iso8601.TryRead(bytes, out _);
                Rfc1123.TryRead(bytes, out _);
                UnixSeconds.TryRead(bytes, out _);
                ApiFormats.Boolean("true", "false").TryRead(bytes, out _);
                ApiFormats.Day("yyyy-MM-dd").TryRead(bytes, out _);
            });

    private static void AssertInstant(ApiFormat<DateTimeOffset> format, string text, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            Cultures.Same(() => Read(format, text))
        );

    private static T? Read<T>(ApiFormat<T> format, string text)
        where T : struct => format.TryRead(Encoding.UTF8.GetBytes(text), out var value) ? value : null;
}
