using System.Globalization;
using System.Text;
using CsCheck;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class DateFormatTests
{
    private static readonly Gen<DateTime> Second = Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond]
        .Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond));

    [Fact]
    public void Writes_as_the_framework_does_and_reads_it_back() =>
        Gen.Select(
                Second,
                Gen.OneOf(
                    Gen.Const("yyyy-MM-dd HH:mm:ss"),
                    Gen.Const("yyyyMMddHHmmss"),
                    Gen.Const("ss/mm/HH dd.MM.yyyy")
                )
            )
            .Sample(
                (time, format) =>
                {
                    var text = Cultures.Same(() => Write(time, format));
                    Assert.Equal(time.ToString(format, CultureInfo.InvariantCulture), text);
                    Assert.True(DateFormat.TryParse(Encoding.UTF8.GetBytes(text), format, out var read));
                    Assert.Equal(time, read);
                }
            );

    [Theory]
    [InlineData("yy")]
    [InlineData("yyyyMMd")]
    [InlineData("MMM")]
    [InlineData("mmm")]
    [InlineData("HHéss")]
    public void Other_widths_are_a_fault_of_emitted_code(string format) =>
        Assert.Throws<FormatException>(() => Write(default, format));

    private static string Write(DateTime time, string format)
    {
        var text = new byte[DateFormat.MaxLength];
        return Encoding.ASCII.GetString(text, 0, DateFormat.Format(time, format, text));
    }
}
