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
    [InlineData("FR", "+33 (0)6 12 34 56 78", "33612345678")]
    [InlineData("FR", "33 (0)6 12 34 56 78", "33612345678")]
    [InlineData("RE", "262692123456", "262692123456")]
    [InlineData("DE", "4915123456789", "4915123456789")]
    [InlineData("GB", "447400123456", "447400123456")]
    [InlineData("FR", "0690 12 34 56", "590690123456")]
    [InlineData("FR", "0691 22 34 56", "590691223456")]
    [InlineData("FR", "0692 12 34 56", "262692123456")]
    [InlineData("FR", "0693 12 34 56", "262693123456")]
    [InlineData("FR", "0694 12 34 56", "594694123456")]
    [InlineData("FR", "0696 12 34 56", "596696123456")]
    [InlineData("FR", "0697 12 34 56", "596697123456")]
    [InlineData("FR", "0639 12 34 56", "262639123456")]
    [InlineData("FR", "0709 00 34 56", "590709003456")]
    [InlineData("FR", "0709 10 34 56", "596709103456")]
    [InlineData("FR", "0709 20 34 56", "262709203456")]
    [InlineData("FR", "0709 30 34 56", "594709303456")]
    [InlineData("FR", "0709 35 34 56", "262709353456")]
    [InlineData("FR", "0708 40 12 34", "508708401234")]
    [InlineData("FR", "0590 20 12 34", "590590201234")]
    [InlineData("FR", "0594 10 12 34", "594594101234")]
    [InlineData("FR", "0596 30 12 34", "596596301234")]
    [InlineData("FR", "0262 16 12 34", "262262161234")]
    [InlineData("FR", "0269 60 12 34", "262269601234")]
    [InlineData("FR", "0508 41 23 45", "508412345")]
    [InlineData("RE", "06 12 34 56 78", "33612345678")]
    [InlineData("MQ", "0692 12 34 56", "262692123456")]
    [InlineData("PM", "055 12 34", "508551234")]
    [InlineData("PM", "06 12 34 56 78", "33612345678")]
    [InlineData("IE", "085 012 3456", "353850123456")]
    [InlineData("IE", "048 9012 3456", "442890123456")]
    [InlineData("LB", "03 123 456", "9613123456")]
    [InlineData("LB", "96171123456", "96171123456")]
    [InlineData("GE", "032 212 34 56", "995322123456")]
    [InlineData("GE", "995555123456", "995555123456")]
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
    [InlineData("FR", "+33 06 12 34 56 78", "has behind the country code a 0")]
    [InlineData("FR", "687 81 00 81", "it may be a national number of FR that has lost its 0")]
    [InlineData("FR", "612345678", "lost its 0")]
    [InlineData("FR", "336123456", "lost its 0")]
    [InlineData("FR", "32470123456", "or one of another country")]
    [InlineData("RE", "692123456", "lost its 0")]
    [InlineData("RE", "262161234", "lost its 0")]
    [InlineData("BE", "470123456", "lost its 0")]
    [InlineData("DE", "15123456789", "lost its 0")]
    [InlineData("DE", "49151234567", "lost its 0")]
    [InlineData("CH", "781234567", "lost its 0")]
    [InlineData("LB", "71 123 456", "it may be a national number of LB")]
    [InlineData("GE", "555 12 34 56", "it may be a national number of GE")]
    [InlineData("FR", "33612345678.0", "ends in a decimal part")]
    [InlineData("FR", "(0)6 12 34 56 78", "holds \"(0)\"")]
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
                        Assert.Contains(Codes(region), code => digits.StartsWith(code, StringComparison.Ordinal));
                    Assert.Equal(digits, PhoneDigits.Normalize("+" + digits, region));
                }
            );

    // Its own, and those of the departments that share its plan.
    private static string[] Codes(string region) =>
        region is "FR" or "RE" ? ["33", "262", "508", "590", "594", "596"] : [PhoneRegions.Find(region).CountryCode];

    [Theory]
    [InlineData("+", PhoneProblem.NoDigits, 0, 0)]
    [InlineData("33 6 ABC", PhoneProblem.ForeignCharacter, 5, 0)]
    [InlineData("+33 6 (0) 12 34 56 78", PhoneProblem.LoneZero, 0, 0)]
    [InlineData("+33 06 12 34 56 78", PhoneProblem.ZeroAfterCode, 0, 0)]
    [InlineData("33612345678.0", PhoneProblem.DecimalPart, 0, 0)]
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
