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
    [InlineData("+33 (0)6 12 34 56 78", "33612345678")]
    [InlineData("+33 ( 0 ) 6 12 34 56 78", "33612345678")]
    [InlineData("+33-(\u00A00.)-6 12 34 56 78", "33612345678")]
    [InlineData("+33 (( 0 )) 6 12 34 56 78", "33612345678")]
    [InlineData("(+33)(0 ) 6 12 34 56 78", "33612345678")]
    [InlineData("0033 (0)6 12 34 56 78", "33612345678")]
    [InlineData("33(0)612345678", "33612345678")]
    [InlineData("+44 (0)7400 123456", "447400123456")]
    [InlineData("+212 (0)6 50 12 34 56", "212650123456")]
    [InlineData("+39 06 6982 1234", "390669821234")]
    [InlineData("+378 0549 886377", "3780549886377")]
    [InlineData("+225 01 23 45 67 89", "2250123456789")]
    [InlineData("+241 06 03 12 34", "24106031234")]
    [InlineData("+33.612345678", "33612345678")]
    [InlineData("0033612345678.", "33612345678")]
    [InlineData("336.123.456.78", "33612345678")]
    [InlineData("33 612345.678", "33612345678")]
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
    [InlineData("+33 6 (0) 12 34 56 78", "holds \"(0)\"")]
    [InlineData("+34 (0) 612 34 56 78", "holds \"(0)\"")]
    [InlineData("+39 (0) 6 6982 1234", "holds \"(0)\"")]
    [InlineData("(0)612345678", "holds \"(0)\"")]
    [InlineData("+(0)33612345678", "has a 0 where the country code should begin")]
    [InlineData("+33 06 12 34 56 78", "has behind the country code a 0")]
    [InlineData("0033 06 12 34 56 78", "has behind the country code a 0")]
    [InlineData("33 06 12 34 56 78", "has behind the country code a 0")]
    [InlineData("330612345678", "has behind the country code a 0")]
    [InlineData("+33 (06) 12 34 56 78", "has behind the country code a 0")]
    [InlineData("+33 (0)06 12 34 56 78", "has behind the country code a 0")]
    [InlineData("+32 0470 12 34 56", "has behind the country code a 0")]
    [InlineData("+44 07400 123456", "has behind the country code a 0")]
    [InlineData("+262 0692 12 34 56", "has behind the country code a 0")]
    [InlineData("+213 0551 23 45 67", "has behind the country code a 0")]
    [InlineData("+62 0812 345 678", "has behind the country code a 0")]
    [InlineData("+36 06 20 123 4567", "has behind the country code a 0")]
    [InlineData("33612345678.0", "ends in a decimal part")]
    [InlineData("33612345678.00", "ends in a decimal part")]
    [InlineData("33612345678.25", "ends in a decimal part")]
    [InlineData("+33612345678.0", "ends in a decimal part")]
    [InlineData("0612345678.0", "ends in a decimal part")]
    [InlineData(" 33612345678.0 ", "ends in a decimal part")]
    [InlineData("33 612 345 678.0", "ends in a decimal part")]
    [InlineData("33\u202F612\u202F345\u202F678.00", "ends in a decimal part")]
    [InlineData("33.612.345.678.0", "ends in a decimal part")]
    [InlineData("33612345678,0", "holds U+002C at place 12")]
    [InlineData("3.36E+10", "holds U+0045 at place 5")]
    [InlineData("33/612345678", "holds U+002F at place 3, which is neither a digit of ASCII nor a separator")]
    [InlineData("+33\u202D612345678", "holds U+202D at place 4")]
    [InlineData("\uD83D\uDC4D33612345678", "holds U+1F44D at place 1")]
    [InlineData("12345", "has 5 digits; at least 6")]
    [InlineData("0012345", "has 5 digits; at least 6")]
    [InlineData("1234567890123456", "has 16 digits; no number has more than 15")]
    [InlineData("33 6 ABC", "holds U+0041 at place 6")]
    [InlineData("33+600000001", "at place 3")]
    [InlineData("++33600000001", "at place 2")]
    [InlineData("33600000001,33600000002", "at place 12")]
    [InlineData("٣٣٦٠٠٠٠٠٠٠١", "at place 1")]
    [InlineData("3360000000１", "holds U+FF11 at place 11")]
    [InlineData("33600000001\n", "holds U+000A at place 12")]
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
                var written = string.Concat(number.Where(char.IsAsciiDigit));
                if (
                    number.Contains('(', StringComparison.Ordinal)
                    && !written.EndsWith(digits, StringComparison.Ordinal)
                )
                    written = written.Remove(
                        written.IndexOf('0', written.StartsWith("00", StringComparison.Ordinal) ? 3 : 1),
                        1
                    );
                Assert.EndsWith(digits, written, StringComparison.Ordinal);
            });
}
