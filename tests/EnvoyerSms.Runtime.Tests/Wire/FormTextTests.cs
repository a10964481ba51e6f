using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

/// <summary>Texts are encoded in blocks of 16 characters and pieces of 64: whatever stands at whichever place, nothing changes.</summary>
public sealed class FormTextTests
{
    private const int Block = 16;
    private const int Piece = 64;

    // What is special anywhere: to forms, to lines, to pairs, and letters whose low byte is an ASCII letter, digit or space.
    private static readonly string Odd =
        " %&+=\r\n\0~!'()*-._/:@[`{\u007F\u0080\u00FF\u0100\u0120\u0130\u0141\u0161\u07FF\u0800\u2019\u20AC\uFEFF\uFFFF";

    private static readonly Gen<string> AnyUnits = Gen.OneOf(
            Gen.Char['a', 'z'],
            Gen.Char['\0', '\u00FF'],
            Gen.Char['\0', '\uFFFF'],
            Gen.Char['\uD800', '\uDFFF'],
            Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])
        )
        .Array[0, 200]
        .Select(units => new string(units));

    private static readonly Gen<string> WholeText = AnyUnits.Select(text =>
        string.Concat(text.Select(unit => char.IsSurrogate(unit) ? "😀" : $"{unit}"))
    );

    [Fact]
    public void Every_character_is_encoded_alike_at_every_place_of_a_block()
    {
        var all = new StringBuilder();
        for (var scalar = 0; scalar <= 0x10FFFF; scalar += scalar < 0x3000 ? 1 : 7)
        {
            if (scalar is < 0xD800 or > 0xDFFF)
                all.Append(char.ConvertFromUtf32(scalar));
        }
        for (var shift = 0; shift <= Block; shift++)
        {
            var text = new string('a', shift) + all;
            Assert.Equal(FormReferee.Encode(text), Encode(text));
        }
    }

    [Fact]
    public void One_odd_character_among_letters_is_found_wherever_it_stands()
    {
        for (var place = 0; place < Piece + Block; place++)
        {
            for (var unit = '\0'; unit < '\u0180'; unit++)
            {
                var text = new string('a', place) + unit + new string('b', Piece + Block - place);
                Assert.Equal(FormReferee.Encode(text), Encode(text));
            }
        }
    }

    [Fact]
    public void Line_breaks_and_pairs_may_lie_across_blocks_and_pieces()
    {
        foreach (var end in new[] { "", "b", "\n", "\r", "\r\n", new string('c', Block), new string('é', Block) })
        {
            for (var length = 0; length < 2 * Piece + Block; length++)
            {
                foreach (var middle in new[] { "\r\n", "\r", "\n\r", "\r\r\n", "😀", "😀😀", "\r\n😀\r\n" })
                {
                    var text = new string('a', length) + middle + end;
                    Assert.Equal(FormReferee.Encode(text, false), Encode(text, false));
                    Assert.Equal(FormReferee.Encode(text, true), Encode(text, true));
                }
            }
        }
    }

    [Fact]
    public void Any_text_is_encoded_as_the_referee_has_it_or_refused_where_a_pair_is_broken() =>
        Gen.Select(AnyUnits, Gen.Bool)
            .Sample(
                (text, normalize) =>
                {
                    var broken = FormReferee.LoneSurrogate(text);
                    if (broken < 0)
                        Assert.Equal(FormReferee.Encode(text, normalize), Encode(text, normalize));
                    else
                        Assert.Equal(broken, Assert.Throws<FormEncodingException>(() => Encode(text, normalize)).Index);
                },
                iter: 20_000
            );

    [Fact]
    public void Fields_follow_each_other_whatever_was_stored_behind_them() =>
        Gen.Select(WholeText, WholeText, WholeText)
            .Sample(
                (a, b, c) =>
                {
                    var form = new FormWriter();
                    form.Text("a"u8, a);
                    form.Integer("n"u8, 7);
                    form.Text("b.c"u8, b);
                    form.Flag("f"u8, true);
                    form.Text("e"u8, c);
                    var expected =
                        $"a={FormReferee.Encode(a)}&n=7&b.c={FormReferee.Encode(b)}&f=1&e={FormReferee.Encode(c)}";
                    var written = Encoding.ASCII.GetString(form.Written);
                    form.Dispose();
                    Assert.Equal(expected, written);
                },
                iter: 1_000
            );

    // Without the cultures of the other tests, which would take five times as long.
    private static string Encode(string text, bool normalizeLineBreaks = false)
    {
        var form = new FormWriter();
        try
        {
            form.Text("v"u8, text, normalizeLineBreaks);
            return Encoding.ASCII.GetString(form.Written["v=".Length..]);
        }
        finally
        {
            form.Dispose();
        }
    }
}
