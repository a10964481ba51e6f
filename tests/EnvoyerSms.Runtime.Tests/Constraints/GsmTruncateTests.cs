using System.Globalization;
using CsCheck;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class GsmTruncateTests
{
    private static readonly Gen<(string Text, int MaxUnits, string Ending)> Cases = Gen.Select(
        GsmTexts.Any,
        Gen.Int[3, 60],
        Gen.OneOf("", "...", "…", " [")
    );

    [Theory]
    [InlineData("Bonjour", 7, "", "Bonjour")]
    [InlineData("Bonjour", 6, "", "Bonjou")]
    [InlineData("Bonjour", 6, "...", "Bon...")]
    [InlineData("Bonjour", 7, "...", "Bonjour")]
    [InlineData("Bonjour", 3, "...", "...")]
    [InlineData("Bonjour", 0, "", "")]
    [InlineData("", 0, "", "")]
    [InlineData("5 €", 3, "", "5 ")]
    [InlineData("5 €", 4, "", "5 €")]
    [InlineData("5 € net", 4, "...", "5...")]
    [InlineData("a\r\nb", 2, "", "a")]
    [InlineData("a\r\nb", 3, "", "a\r\n")]
    [InlineData("cafe\u0301", 4, "", "caf")]
    [InlineData("cafe\u0301", 5, "", "cafe\u0301")]
    [InlineData("👨‍👩‍👧‍👦!", 6, "", "")]
    [InlineData("👨‍👩‍👧‍👦!", 7, "", "👨‍👩‍👧‍👦")]
    [InlineData("🇫🇷🇧🇪", 3, "", "🇫🇷")]
    [InlineData("👍🏽👍🏽", 3, "", "👍🏽")]
    public void Cuts_between_characters(string text, int maxUnits, string ending, string expected) =>
        Assert.Equal(expected, Cultures.Same(() => GsmText.Truncate(text, maxUnits, ending)));

    // No attribute can hold half a pair.
    [Fact]
    public void Cuts_before_half_a_pair() =>
        Assert.Equal("\uD83D\uDE00", GsmText.Truncate("\uD83D\uDE00\uD83D", maxUnits: 1, ending: ""));

    [Fact]
    public void Cuts_to_one_part_if_not_told_otherwise() =>
        Assert.Equal(new string('a', 160), GsmText.Truncate(new string('a', 161)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cuts_to_parts(int parts)
    {
        var text = GsmText.Truncate(new string('a', 1000), GsmText.Capacity(parts) - 19, ending: "...");
        var measure = GsmText.Measure(text, reserved: 19);
        Assert.Equal((parts, 0), (measure.Segments, measure.Remaining));
    }

    [Fact]
    public void A_text_that_fits_is_returned_itself() =>
        GsmTexts.Any.Sample(text => Assert.Same(text, GsmText.Truncate(text, GsmText.Measure(text).Units, ending: "")));

    [Fact]
    public void The_result_fits() =>
        Cases.Sample(
            (text, maxUnits, ending) => Assert.True(Units(GsmText.Truncate(text, maxUnits, ending)) <= maxUnits)
        );

    [Fact]
    public void The_result_is_the_longest_beginning_that_ends_between_characters() =>
        Cases.Sample(
            (text, maxUnits, ending) =>
            {
                var kept = Borders(text)
                    .Select(border => text[..border])
                    .Last(beginning => Units(beginning) + Units(ending) <= maxUnits);
                Assert.Equal(Units(text) <= maxUnits ? text : kept + ending, GsmText.Truncate(text, maxUnits, ending));
            }
        );

    [Fact]
    public void Twice_is_once() =>
        Cases.Sample(
            (text, maxUnits, ending) =>
            {
                var once = GsmText.Truncate(text, maxUnits, ending);
                Assert.Same(once, GsmText.Truncate(once, maxUnits, ending));
            }
        );

    [Fact]
    public void Units_add_up_where_a_text_is_cut_between_characters() =>
        GsmTexts.Any.Sample(text =>
            Assert.All(
                Borders(text),
                border => Assert.Equal(Units(text), Units(text[..border]) + Units(text[border..]))
            )
        );

    [Fact]
    public void No_culture_changes_the_count_or_the_cut() =>
        Cases.Sample(
            (text, maxUnits, ending) => Cultures.Same(() => (Units(text), GsmText.Truncate(text, maxUnits, ending))),
            iter: 20
        );

    [Fact]
    public void An_ending_that_does_not_fit_is_refused_whatever_the_text()
    {
        Assert.Throws<ArgumentException>("ending", () => GsmText.Truncate("a", 2, "..."));
        Assert.Throws<ArgumentException>("ending", () => GsmText.Truncate(new string('a', 9), 2, "..."));
    }

    [Fact]
    public void Nothing_is_no_text_and_no_ending()
    {
        Assert.Throws<ArgumentNullException>("text", () => GsmText.Truncate(null!));
        Assert.Throws<ArgumentNullException>("ending", () => GsmText.Truncate("", ending: null!));
    }

    [Fact]
    public void No_limit_is_below_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>("maxUnits", () => GsmText.Truncate("", -1));

    private static int Units(string text) => GsmText.Measure(text).Units;

    private static IEnumerable<int> Borders(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];
}
