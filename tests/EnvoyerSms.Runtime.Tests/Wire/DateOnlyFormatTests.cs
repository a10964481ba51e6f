#if !RUNTIME_NETSTANDARD
using System.Globalization;
using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

/// <summary>The type that the runtime's netstandard2.0 build does not know.</summary>
public sealed class DateOnlyFormatTests
{
    [Fact]
    public void Days_come_back() =>
        Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber], Gen.OneOf("yyyy-MM-dd", "dd/MM/yyyy", "yyyyMMdd"))
            .Sample(
                (number, pattern) =>
                {
                    var (day, format) = (DateOnly.FromDayNumber(number), ApiFormats.DateOnly(pattern));
                    var text = Cultures.Same(() => format.Write(day));

                    Assert.Equal(day.ToString(pattern, CultureInfo.InvariantCulture), text);
                    Assert.True(format.TryRead(Encoding.UTF8.GetBytes(text), out var read));
                    Assert.Equal(day, read);
                }
            );

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-29 00:00:00")]
    [InlineData("")]
    public void No_days(string text) =>
        Assert.False(ApiFormats.DateOnly("yyyy-MM-dd").TryRead(Encoding.UTF8.GetBytes(text), out _));
}
#endif
