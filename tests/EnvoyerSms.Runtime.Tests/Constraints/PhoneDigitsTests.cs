using CsCheck;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class PhoneDigitsTests
{
    [Theory]
    [InlineData("33600000001", "33600000001")]
    [InlineData("+33600000001", "33600000001")]
    [InlineData("0033600000001", "33600000001")]
    [InlineData("+33 6 00 00 00 01", "33600000001")]
    [InlineData("+33\u00A06\u202F00.00-00\u201101", "33600000001")]
    [InlineData("(+33) 600-000-001", "33600000001")]
    [InlineData(" 00 33 600000001 ", "33600000001")]
    [InlineData("(00) 33 600000001", "33600000001")]
    [InlineData("( 0 0 ) 33 600000001", "33600000001")]
    [InlineData("+44 (20) 7946 0958", "442079460958")]
    [InlineData("0 0 3 3 6 0 0 0 0 0 0 0 1", "33600000001")]
    [InlineData("352000000077", "352000000077")]
    [InlineData("123456", "123456")]
    [InlineData("123456789012345", "123456789012345")]
    public void Brings_numbers_into_digits(string number, string digits)
    {
        Assert.Equal(digits, PhoneDigits.Normalize(number));
        Assert.True(PhoneDigits.TryNormalize(number, out var normalized));
        Assert.Equal(digits, normalized);
    }

    [Theory]
    [InlineData("", "has no digits")]
    [InlineData("+", "has no digits")]
    [InlineData("00", "has no digits")]
    [InlineData("0", "begins with 0, so it is a national number")]
    [InlineData("0612345678", "begins with 0, so it is a national number")]
    [InlineData("06 99 34 56 78", "write the country code in place of the first 0")]
    [InlineData("+0612345678", "has a 0 where the country code should begin")]
    [InlineData("+0033612345678", "has a 0 where the country code should begin")]
    [InlineData("000612345678", "has a 0 where the country code should begin")]
    [InlineData("+33 (0)6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("+33 ( 0 ) 6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("+33-(\u00A00.)-6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("+33 (( 0 )) 6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("(+33)(0 ) 6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("12345", "has 5 digits; at least 6")]
    [InlineData("0012345", "has 5 digits; at least 6")]
    [InlineData("1234567890123456", "has 16 digits; no number has more than 15")]
    [InlineData("33 6 ABC", "at place 6")]
    [InlineData("33+600000001", "at place 3")]
    [InlineData("++33600000001", "at place 2")]
    [InlineData("33600000001,33600000002", "at place 12")]
    [InlineData("٣٣٦٠٠٠٠٠٠٠١", "at place 1")]
    [InlineData("3360000000１", "at place 11")]
    [InlineData("33600000001\n", "at place 12")]
    public void Refuses_with_a_reason_and_without_the_number(string number, string reason)
    {
        Assert.False(PhoneDigits.TryNormalize(number, out var digits));
        Assert.Equal("", digits);
        var refused = Cultures.Same(() => Assert.Throws<FormatException>(() => PhoneDigits.Normalize(number)).Message);
        Assert.Contains(reason, refused, StringComparison.Ordinal);
        if (number.Length > 2)
            Assert.DoesNotContain(number, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_number()
    {
        Assert.False(PhoneDigits.TryNormalize(null, out _));
        Assert.Throws<ArgumentNullException>(() => PhoneDigits.Normalize(null!));
    }

    [Fact]
    public void What_is_accepted_is_digits_and_normalizes_to_itself() =>
        Gen.Char["0123456789+ .-()\u00A0a"]
            .Array[0, 20]
            .Select(characters => new string(characters))
            .Sample(number =>
            {
                if (!PhoneDigits.TryNormalize(number, out var digits))
                    return;
                Assert.Matches("^[1-9][0-9]{5,14}$", digits);
                Assert.Equal(digits, PhoneDigits.Normalize(digits));
                Assert.EndsWith(digits, string.Concat(number.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
            });
}
