using System.Text;
using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class FormWriterTests
{
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");

    [Fact]
    public void Writes_the_documents_example() =>
        Assert.Equal(
            "text=Bonjour%2C%0Aceci+est+un+test.&recipients=33600000001,352000000077&sendername=Societe",
            Write(
                (ref FormWriter form) =>
                {
                    form.Text("text"u8, "Bonjour,\r\nceci est un test.", normalizeLineBreaks: true);
                    form.PhoneList("recipients"u8, ["+33 6 00 00 00 01", "00352 000000077"], ',');
                    form.Text("sendername"u8, "Societe");
                }
            )
        );

    [Fact]
    public void Leaves_out_what_is_null_or_not_set() =>
        Assert.Equal(
            "last=",
            Write(
                (ref FormWriter form) =>
                {
                    form.Text("a"u8, null);
                    form.TextList("b"u8, null, ',');
                    form.Phone("c"u8, null);
                    form.PhoneList("d"u8, null, ',');
                    form.Integer("e"u8, null);
                    form.Flag("f"u8, false);
                    form.Instant("g"u8, null, new ApiDateFormat("yyyy"), Paris);
                    form.Text("last"u8, "");
                }
            )
        );

    [Fact]
    public void Separators_are_raw_between_items() =>
        Assert.Equal(
            "a=1,2%3B3,,4&b=x;y&c=33600000001-33600000002",
            Write(
                (ref FormWriter form) =>
                {
                    form.TextList("a"u8, ["1", "2;3", "", "4"], ',');
                    form.TextList("b"u8, ["x", "y"], ';');
                    form.PhoneList("c"u8, ["+33-600-000-001", "33600000002"], '-');
                }
            )
        );

    // A server decodes the field and then splits it: escaped or not, one item would become two.
    [Theory]
    [InlineData("33600000001,33600000002", ',')]
    [InlineData("06-12", '-')]
    public void An_item_that_holds_the_separator_is_refused(string item, char separator)
    {
        void Texts() => Write((ref FormWriter form) => form.TextList("v"u8, ["1", item], separator));
        void Phones() => Write((ref FormWriter form) => form.PhoneList("v"u8, ["1", item], separator));
        foreach (
            var fault in new[]
            {
                Assert.Throws<FormEncodingException>(Texts),
                Assert.Throws<FormEncodingException>(Phones),
            }
        )
        {
            Assert.Equal($"An item holds the separator '{separator}' of its list.", fault.Message);
            Assert.Equal(item.IndexOf(separator), fault.Index);
        }
    }

    [Fact]
    public void A_phone_number_that_is_refused_is_written_as_it_stands() =>
        Assert.Equal(
            "p=06+12%2C&l=33612345678,06+12%3B%26a",
            Write(
                (ref FormWriter form) =>
                {
                    form.Phone("p"u8, "06 12,");
                    form.PhoneList("l"u8, ["(+33) 6.12.34.56-78", "06 12;&a"], ',');
                }
            )
        );

    [Theory]
    [InlineData("a\r\nb\rc\nd", false, "v=a%0D%0Ab%0Dc%0Ad")]
    [InlineData("a\r\nb\rc\nd", true, "v=a%0Ab%0Ac%0Ad")]
    [InlineData("\r\r\n\n", true, "v=%0A%0A%0A")]
    [InlineData("\r", true, "v=%0A")]
    public void Line_breaks_become_LF_where_asked(string value, bool normalize, string expected) =>
        Assert.Equal(expected, Write((ref FormWriter form) => form.Text("v"u8, value, normalize)));

    // < stands for the first half of a pair and > for the second: attributes cannot hold halves.
    [Theory]
    [InlineData("<", 0)]
    [InlineData("ab<", 2)]
    [InlineData("a>b", 1)]
    [InlineData("><", 0)]
    [InlineData("<><x", 2)]
    public void Half_a_pair_is_refused(string value, int index)
    {
        var text = value.Replace('<', '\uD83D').Replace('>', '\uDE00');
        void Encode() => Write((ref FormWriter form) => form.Text("v"u8, text));
        Assert.Equal(index, Assert.Throws<FormEncodingException>(Encode).Index);
    }

    [Theory]
    [InlineData(0L, "v=0")]
    [InlineData(879L, "v=879")]
    [InlineData(-1L, "v=-1")]
    [InlineData(long.MaxValue, "v=9223372036854775807")]
    [InlineData(long.MinValue, "v=-9223372036854775808")]
    public void Writes_whole_numbers(long value, string expected) =>
        Assert.Equal(expected, Write((ref FormWriter form) => form.Integer("v"u8, value)));

    [Theory]
    [InlineData("yyyyMMdd", "v=20260115")]
    [InlineData("HHmm", "v=0905")]
    [InlineData("yyyy-MM-dd HH:mm:ss", "v=2026-01-15+09%3A05%3A59")]
    [InlineData("yyyy-MM-ddTHH", "v=2026-01-15T09")]
    public void Writes_instants_as_the_zones_wall_clocks_show_them(string format, string expected)
    {
        var instant = new DateTimeOffset(2026, 1, 15, 3, 5, 59, 999, TimeSpan.FromHours(-5));
        Assert.Equal(
            expected,
            Write((ref FormWriter form) => form.Instant("v"u8, instant, new ApiDateFormat(format), Paris))
        );
    }

    [Fact]
    public void Names_stand_as_they_are() =>
        Assert.Equal(
            "a_b-c.d~=1&E9=1",
            Write(
                (ref FormWriter form) =>
                {
                    form.Flag("a_b-c.d~"u8, true);
                    form.Flag("E9"u8, true);
                }
            )
        );

    [Fact]
    public void The_buffer_grows_without_losing_what_it_holds()
    {
        string[] numbers = [.. Enumerable.Range(0, 1000).Select(i => $"336{i:00000000}")];
        var text = string.Concat(Enumerable.Repeat("é😀,", 2_000));
        var expected =
            $"n={string.Join(',', numbers)}&t={string.Concat(Enumerable.Repeat("%C3%A9%F0%9F%98%80%2C", 2_000))}";
        Assert.Equal(
            expected,
            Write(
                (ref FormWriter form) =>
                {
                    form.PhoneList("n"u8, numbers, ',');
                    form.Text("t"u8, text);
                }
            )
        );
    }

    [Fact]
    public void A_form_without_fields_is_empty()
    {
        Assert.Equal("", Write((ref FormWriter form) => { }));
        var form = new FormWriter();
        using var written = form.Detach();
        Assert.Equal(0, written.Length);
        Assert.True(written.Memory.IsEmpty);
    }

    internal delegate void Fill(ref FormWriter form);

    internal static string Write(Fill fill) =>
        Cultures.Same(() =>
        {
            var form = new FormWriter();
            try
            {
                fill(ref form);
                return Encoding.ASCII.GetString(form.Written);
            }
            finally
            {
                form.Dispose();
            }
        });
}
