using CsCheck;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class PhoneRegionsTests
{
    [Theory]
    [InlineData("FR", "06 12 34 56 78", "33612345678")]
    [InlineData("fr", "0612345678", "33612345678")]
    [InlineData("GP", "0690 12 34 56", "590690123456")]
    [InlineData("MQ", "0696.12.34.56", "596696123456")]
    [InlineData("GF", "0694-12-34-56", "594694123456")]
    [InlineData("RE", "(0692) 12 34 56", "262692123456")]
    [InlineData("YT", "0639 12 34 56", "262639123456")]
    [InlineData("BE", "0470 12 34 56", "32470123456")]
    [InlineData("CH", "078 123 45 67", "41781234567")]
    [InlineData("GB", "07400 123456", "447400123456")]
    [InlineData("UA", "050 123 4567", "380501234567")]
    [InlineData("FR", "+32 470 12 34 56", "32470123456")]
    [InlineData("FR", "0032 470 12 34 56", "32470123456")]
    [InlineData("FR", "33612345678", "33612345678")]
    [InlineData("ES", "+34 612 34 56 78", "34612345678")]
    [InlineData("LU", "0033 6 12 34 56 78", "33612345678")]
    public void Reads_national_numbers_of_the_region(string region, string number, string digits)
    {
        Assert.Equal(digits, Cultures.Same(() => PhoneDigits.Normalize(number, region)));
        Assert.True(PhoneDigits.TryNormalize(number, region, out var normalized));
        Assert.Equal(digits, normalized);
    }

    [Theory]
    [InlineData("IT", "06 1234 5678", "+39")]
    [InlineData("ES", "612 34 56 78", "+34")]
    [InlineData("es", "34612345678", "national numbers of ES")]
    [InlineData("LU", "621 123 456", "+352")]
    [InlineData("MC", "06 12 34 56 78", "+377")]
    [InlineData("HU", "06 20 123 4567", "+36")]
    [InlineData("ES", "", "has no digits")]
    [InlineData("FR", "", "has no digits")]
    [InlineData("FR", "0", "has 2 digits; at least 6")]
    [InlineData("FR", "012345678901234", "has 16 digits")]
    [InlineData("FR", "+06 12 34 56 78", "where the country code should begin")]
    [InlineData("FR", "+33 (0)6 12 34 56 78", "holds \"(0)\"")]
    [InlineData("FR", "06 12 34 56 7x", "at place 14")]
    public void Refuses_what_it_would_have_to_guess(string region, string number, string reason)
    {
        Assert.False(PhoneDigits.TryNormalize(number, region, out var digits));
        Assert.Equal("", digits);
        var refused = Assert.Throws<FormatException>(() => PhoneDigits.Normalize(number, region)).Message;
        Assert.Contains(reason, refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UK")]
    [InlineData("FRA")]
    [InlineData("33")]
    [InlineData("F")]
    [InlineData("")]
    [InlineData(" FR")]
    [InlineData("US")]
    [InlineData("LI")]
    public void A_region_it_does_not_know_is_an_error_of_the_caller(string region)
    {
        Assert.False(PhoneRegions.IsKnown(region));
        var error = Assert.Throws<ArgumentException>(() => PhoneDigits.TryNormalize("+33612345678", region, out _));
        Assert.Contains("ISO 3166", error.Message, StringComparison.Ordinal);
        Assert.Equal("region", error.ParamName);
        Assert.Throws<ArgumentNullException>(() => PhoneDigits.Normalize("+33612345678", null!));
        Assert.Throws<ArgumentNullException>(() => PhoneDigits.Normalize(null!, "FR"));
    }

    // Whatever is in front of the digits: a region can only add what would be refused without it, or refuse what is bare.
    [Fact]
    public void A_region_never_turns_an_accepted_number_into_another() =>
        Gen.Select(
                Gen.Char["0123456789+ .-()"].Array[0, 18],
                Gen.OneOf(Gen.Const("FR"), Gen.Const("RE"), Gen.Const("GB"), Gen.Const("IT"), Gen.Const("PT"))
            )
            .Sample(
                (characters, region) =>
                {
                    var number = new string(characters);
                    var international = PhoneDigits.TryNormalize(number, out var before);
                    if (!PhoneDigits.TryNormalize(number, region, out var digits))
                        return;
                    Assert.Matches("^[1-9][0-9]{5,14}$", digits);
                    if (international)
                        Assert.Equal(before, digits);
                    else
                        Assert.StartsWith(PhoneRegions.Find(region).CountryCode, digits, StringComparison.Ordinal);
                    Assert.Equal(digits, PhoneDigits.Normalize("+" + digits, region));
                }
            );

    [Theory]
    [InlineData("+", PhoneProblem.NoDigits, 0, 0)]
    [InlineData("33 6 ABC", PhoneProblem.ForeignCharacter, 5, 0)]
    [InlineData("+33 (0)6 12 34 56 78", PhoneProblem.LoneZero, 0, 0)]
    [InlineData("0000", PhoneProblem.ZeroAfterPrefix, 0, 0)]
    [InlineData("06 12 34 56 78", PhoneProblem.National, 0, 0)]
    [InlineData("0012345", PhoneProblem.TooShort, 0, 5)]
    [InlineData("1234567890123456", PhoneProblem.TooLong, 0, 16)]
    [InlineData("+33612345678", PhoneProblem.None, 0, 11)]
    internal void A_problem_is_data(string number, PhoneProblem problem, int place, int digits)
    {
        var check = PhoneDigits.Check(number);
        Assert.Equal((problem, place, digits), (check.Problem, check.Index, check.Digits));
    }
}
