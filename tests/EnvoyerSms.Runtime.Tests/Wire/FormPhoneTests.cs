using System.Collections.ObjectModel;
using System.Text;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class FormPhoneTests
{
    // Beside digits and far away, and what ends in the byte of a digit or is one elsewhere.
    private const string NoDigits = "/:\0 +-aÿİĲ\u3030\uFF15\u0665\u06F5\u0965\uFFFF";

    [Fact]
    public void Digits_are_copied_at_every_length()
    {
        for (var length = 0; length <= 40; length++)
        {
            var number = string.Concat(Enumerable.Range(0, length).Select(i => (i + 1) % 10));
            var room = new byte[length];
            Assert.True(FormDigits.TryCopy(number, room));
            Assert.Equal(number, Encoding.ASCII.GetString(room));
        }
    }

    [Fact]
    public void One_character_that_is_no_digit_is_found_at_every_place()
    {
        for (var length = 1; length <= 20; length++)
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var stranger in NoDigits)
                {
                    var number = new string('9', place) + stranger + new string('1', length - place - 1);
                    Assert.False(FormDigits.TryCopy(number, new byte[length]), number);
                }
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0033612345678")]
    [InlineData("0612345678")]
    public void What_begins_with_0_is_left_to_a_closer_look(string number) =>
        Assert.False(FormDigits.TryCopy(number, new byte[number.Length]));

    public static TheoryData<string[]> Lists { get; } =
        new(
            (string[])[],
            (string[])[""],
            (string[])["", ""],
            (string[])["33600000001"],
            (string[])["33600000001", null!, "+33 6 00 00 00 02"],
            (string[])["1", "0", "x;y", "0612345678"]
        );

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_kind_of_list_is_written_alike(string[] numbers)
    {
        var expected = string.Join(
            ',',
            numbers.Select(number =>
                PhoneDigits.TryNormalize(number, out var digits) ? digits : FormReferee.Encode(number ?? "")
            )
        );
        foreach (
            var list in new IReadOnlyList<string>[]
            {
                numbers,
                new List<string>(numbers),
                new ReadOnlyCollection<string>(numbers),
                new ArraySegment<string>(["before", .. numbers, "after"], 1, numbers.Length),
            }
        )
        {
            var written = FormWriterTests.Write(
                (ref FormWriter form) =>
                {
                    form.PhoneList("p"u8, list, ',');
                    form.TextList("t"u8, list, '|');
                }
            );
            Assert.Equal(
                $"p={expected}&t={string.Join('|', numbers.Select(n => FormReferee.Encode(n ?? "")))}",
                written
            );
        }
    }
}
