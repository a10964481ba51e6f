using System.Globalization;
using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class ApiDateFormatTests
{
    private static readonly Gen<string> Format = Gen.OneOf(
        "yyyy-MM-dd HH:mm:ss",
        "yyyyMMddHHmmss",
        "ss/mm/HH dd.MM.yyyy"
    );

    private static readonly Gen<DateTime> Second = Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond]
        .Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond));

    [Fact]
    public void Writes_as_the_framework_does_and_reads_it_back() =>
        Gen.Select(Second, Format)
            .Sample(
                (time, format) =>
                {
                    var text = Cultures.Same(() => Write(time, format));
                    Assert.Equal(time.ToString(format, CultureInfo.InvariantCulture), text);
                    Assert.Equal(time, Read(text, format));
                }
            );

    // The framework is the referee of what is a date, once its digits are ASCII ones.
    [Fact]
    public void Reads_what_the_framework_reads() =>
        Gen.Select(Second, Format, Gen.Int[0, 18], Gen.OneOf([.. "0123456789 -:/.\0a٣"]), Gen.Bool)
            .Sample(
                (time, format, place, sign, twice) =>
                {
                    var text = new StringBuilder(time.ToString(format, CultureInfo.InvariantCulture));
                    text[place % text.Length] = sign;
                    if (twice)
                        text[(place + 1) % text.Length] = sign;
                    var isRead = DateTime.TryParseExact(
                        text.ToString(),
                        format,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var expected
                    );
                    Assert.Equal(isRead ? expected : null, Read(text.ToString(), format));
                }
            );

    [Theory]
    [InlineData("yyyyMMdd", "20261122", "2026-11-22")]
    [InlineData("HHmm", "2359", "0001-01-01T23:59:00")]
    [InlineData("'quarter' -", "'quarter' -", "0001-01-01")]
    public void Parts_that_a_format_lacks_are_those_of_the_first_moment(string format, string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), Read(text, format));

    [Theory]
    [InlineData("yy")]
    [InlineData("yyyyy")]
    [InlineData("yyyyMMd")]
    [InlineData("MMM")]
    [InlineData("mmm")]
    [InlineData("dd-dd")]
    [InlineData("d-d")]
    [InlineData("HHéss")]
    [InlineData("yyyy-MM-dd, and a text that is longer than any that a contract may have")]
    public void Others_are_a_fault_of_emitted_code(string format) =>
        Assert.Throws<FormatException>(() => new ApiDateFormat(format));

    private static DateTime? Read(string text, string format) =>
        new ApiDateFormat(format).TryParse(Encoding.UTF8.GetBytes(text), out var time) ? time : null;

    private static string Write(DateTime time, string format)
    {
        var text = new byte[ApiDateFormat.MaxLength];
        return Encoding.ASCII.GetString(text, 0, new ApiDateFormat(format).Format(time, text));
    }
}
