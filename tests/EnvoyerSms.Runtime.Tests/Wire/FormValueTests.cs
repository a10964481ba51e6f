using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class FormValueTests
{
    private static readonly ApiFormat<decimal> Decimal = ApiFormats.Decimal();

    [Fact]
    public void Null_leaves_the_field_out() =>
        Assert.Equal(
            "",
            FormWriterTests.Write(
                (ref FormWriter form) =>
                {
                    form.Value("a"u8, null, Decimal);
                    form.ValueList("b"u8, null, Decimal, ',');
                    form.PlusPhone("c"u8, null);
                    form.PlusPhoneList("d"u8, null, ',');
                }
            )
        );

    [Fact]
    public void Values_are_escaped_and_separators_are_not() =>
        Assert.Equal(
            "at=2024-02-29T00%3A00%3A00Z&n=1.50|-2&empty=",
            FormWriterTests.Write(
                (ref FormWriter form) =>
                {
                    var leapDay = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);
                    form.Value("at"u8, leapDay, ApiFormats.Iso8601());
                    form.ValueList("n"u8, [1.50m, -2m], Decimal, '|');
                    form.ValueList("empty"u8, [], Decimal, ',');
                }
            )
        );

    [Theory]
    [InlineData('.')]
    [InlineData('-')]
    public void A_value_that_holds_the_separator_is_refused(char separator) =>
        Assert.Throws<FormEncodingException>(() =>
            FormWriterTests.Write((ref FormWriter form) => form.ValueList("n"u8, [-1.5m], Decimal, separator))
        );

    [Theory]
    [InlineData("33600000001", "%2B33600000001")]
    [InlineData("+33 (0)6 00 00 00 01", "%2B33600000001")]
    [InlineData("0033600000001", "%2B33600000001")]
    [InlineData("0600000001", "0600000001")]
    [InlineData("Ada", "Ada")]
    public void A_phone_number_gets_its_plus_and_other_texts_none(string number, string sent)
    {
        Assert.Equal("p=" + sent, FormWriterTests.Write((ref FormWriter form) => form.PlusPhone("p"u8, number)));
        Assert.Equal(
            $"p={sent};{sent}",
            FormWriterTests.Write((ref FormWriter form) => form.PlusPhoneList("p"u8, [number, number], ';'))
        );
    }

    [Theory]
    [InlineData(1, "member.1")]
    [InlineData(1_000_000, "member.1000000")]
    public void A_name_may_carry_a_number(int number, string name) =>
        Assert.Equal(
            name + "=a",
            FormWriterTests.Write((ref FormWriter form) => form.Text(ApiIndexedName.Of("member."u8, number, ""u8), "a"))
        );
}
