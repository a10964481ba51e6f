using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class GsmTransliterationTests
{
    // Alphabet, substitutes, marks, invisibles, other scripts, halves of pairs.
    private static readonly Gen<string> Text = Gen.Frequency(
            (8, Gen.Char["aeoEOucn AÉéçÇßæ'=1\n€"]),
            (4, Gen.Char["’«»…–œŒêÀ\u00A0`\t×№ﬁǿếΏΩ"]),
            (4, Gen.Char["\u0301\u0300\u0327\u0302\u0338\u00AD\u200D\uFE0F"]),
            (2, Gen.Char["йи한אº°²½\0\u001B"]),
            (1, Gen.Char["\uD83D\uDE00"]),
            (1, Gen.Char)
        )
        .Array[0, 12]
        .Select(characters => new string(characters));

    [Theory]
    [InlineData("Ça va ? À bientôt, à l’été…", "Ça va ? A bientot, à l'été...")]
    [InlineData("« Noël » – 5\u202F€", "\" Noel \" - 5 €")]
    [InlineData("Œuvre, cœur, façade, maïs", "OEuvre, coeur, facade, mais")]
    [InlineData("L`été\tfini", "L'été fini")]
    [InlineData("e\u0301 c\u0327 C\u0327 E\u0300", "é c Ç E")]
    [InlineData("Škoda Łódź Þór ĳs", "Skoda Lodz Thor ijs")]
    [InlineData("ǿ ǟ ế Ώ Ω K", "ø ä e Ω Ω K")]
    [InlineData("ﬁn eﬀet", "fin effet")]
    [InlineData("3 × 4 m², 20 °C, 1½", "3 x 4 m², 20 °C, 1½")]
    [InlineData("étudiant·e·s", "étudiant.e.s")]
    [InlineData("Ａ１", "A1")]
    [InlineData("mi\u00ADnuit\u200B", "minuit")]
    [InlineData("e\u00AD\u0301", "é")]
    [InlineData("=\u0338 ≠ 1\u0301", "=\u0338 ≠ 1\u0301")]
    [InlineData("й и\u0306 한 😀 👨\u200D👩", "й и\u0306 한 😀 👨\u200D👩")]
    [InlineData("", "")]
    public void Writes_what_the_alphabet_has(string text, string expected) =>
        Assert.Equal(expected, Cultures.Same(() => GsmText.Transliterate(text)));

    // No attribute can hold half a pair.
    [Fact]
    public void Halves_of_a_pair_stay()
    {
        Assert.Equal("\uD83D'", GsmText.Transliterate("\uD83D’"));
        Assert.Equal("😀", GsmText.Transliterate("\uD83D\u00AD\u00AD\uDE00"));
    }

    [Fact]
    public void What_the_alphabet_has_stays()
    {
        var all = new string([.. Characters().Where(IsInside)]);
        Assert.Same(all, GsmText.Transliterate(all));
        Assert.All(all, character => Assert.Null(GsmText.Substitute($"{character}")));
    }

    // Every character there is: its substitute is of the alphabet, and is what the text gets.
    [Fact]
    public void A_substitute_is_of_the_alphabet()
    {
        var substituted = 0;
        foreach (var character in Characters().Where(character => !IsInside(character)))
        {
            var substitute = GsmText.Substitute($"{character}");
            var unsubstituted = LatinMarks.IsJoiner(character) ? "" : $"{GsmSubstitutes.Meant(character)}";
            Assert.Equal(substitute ?? unsubstituted, GsmText.Transliterate($"{character}"));
            if (substitute is null)
                continue;
            substituted++;
            Assert.True(
                GsmText.Measure(substitute).UnsupportedCharacters.Count == 0,
                $"{(int)character:X4}: {substitute}"
            );
        }
        Assert.True(substituted > 600, $"{substituted}");
    }

    [Fact]
    public void A_letter_of_Latin_script_in_Europe_always_has_one() =>
        Assert.All(
            Enumerable
                .Range(0xC0, 0x180 - 0xC0)
                .Select(code => (char)code)
                .Where(c => char.IsLetter(c) && !IsInside(c)),
            letter => Assert.True(letter == 'ĸ' || GsmText.Substitute($"{letter}") is not null, $"{letter}")
        );

    // What goes, such as a soft hyphen, may have stood between the halves of one character.
    [Fact]
    public void Only_what_has_no_substitute_is_left_outside() =>
        Text.Sample(text =>
            Assert.All(
                GsmText.Measure(GsmText.Transliterate(text)).UnsupportedCharacters,
                outsider =>
                {
                    Assert.Null(GsmText.Substitute(outsider.Character));
                    Assert.Contains(
                        outsider.Character,
                        string.Concat(text.Where(c => GsmText.Substitute($"{c}") != "").Select(GsmSubstitutes.Meant)),
                        StringComparison.Ordinal
                    );
                }
            )
        );

    [Fact]
    public void Twice_is_once() =>
        Text.Sample(text =>
        {
            var once = GsmText.Transliterate(text);
            Assert.Equal(once, GsmText.Transliterate(once));
        });

    [Fact]
    public void Composed_or_not_a_text_reads_the_same() =>
        Gen.Char["aeioucnyAEIOUCNYàéèùçêëïôûÀÇÉœ"]
            .Array[1, 12]
            .Select(characters => new string(characters))
            .Sample(text =>
                Assert.Equal(
                    GsmText.Transliterate(text),
                    GsmText.Transliterate(text.Normalize(NormalizationForm.FormD))
                )
            );

    [Fact]
    public void Pairs_are_neither_broken_nor_made() =>
        Text.Sample(text =>
            Assert.Equal(text.Where(char.IsSurrogate), GsmText.Transliterate(text).Where(char.IsSurrogate))
        );

    [Fact]
    public void Nothing_is_no_text() => Assert.Throws<ArgumentNullException>(() => GsmText.Transliterate(null!));

    private static IEnumerable<char> Characters() => Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code);

    private static bool IsInside(char character) => GsmText.Measure($"{character}").UnsupportedCharacters.Count == 0;
}
