using System.Globalization;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Sections;

public sealed class WholeNumberTests
{
    public static TheoryData<string> Texts =>
        [
            "0",
            "7",
            "10",
            "-7",
            "-10",
            "9223372036854775807",
            "-9223372036854775808",
            "",
            "-",
            "+",
            "+7",
            "007",
            "00",
            "-0",
            "-07",
            "7\0",
            "0\0",
            " 7",
            "7 ",
            "7.0",
            "1e3",
            "٣",
            "9223372036854775808",
        ];

    /// <summary>The same as printing the number and comparing, without the text.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_printed_so_where_printing_it_gives_the_text(string text) =>
        Assert.Equal(
            WholeNumber.TryParse(text, out var number) && number.ToString(CultureInfo.InvariantCulture) == text,
            WholeNumber.IsPrintedSo(text)
        );
}
