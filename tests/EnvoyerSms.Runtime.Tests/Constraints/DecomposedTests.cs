using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class DecomposedTests
{
    private static readonly Gen<string> Composed = Gen.Char["aeiouAEIOU éèàùçêëïôüñÀÉŒß€’\n"]
        .Array[0, 30]
        .Select(characters => new string(characters));

    [Theory]
    [InlineData("cafe\u0301", 3, "e\u0301", "é")]
    [InlineData("e\u0301", 0, "e\u0301", "é")]
    [InlineData("été e\u0302", 4, "e\u0302", "ê")]
    [InlineData("e\u0302\u0301 ", 0, "e\u0302\u0301", "ế")]
    [InlineData("e\u0301\u0301", 0, "e\u0301\u0301", "é\u0301")]
    [InlineData("\u0301=\u0338 e\u0301", 4, "e\u0301", "é")]
    [InlineData("и\u0306", 0, "и\u0306", "й")]
    public void Finds_a_letter_that_has_one_character_with_its_mark(
        string text,
        int index,
        string written,
        string composed
    )
    {
        var found = Cultures.Same(() => Decomposed.Find(text))!.Value;
        Assert.Equal((index, written, composed), (found.Index, found.Written, found.Composed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("café")]
    [InlineData("\u0301")]
    [InlineData("b\u0301")] // Unicode has no character for it
    [InlineData("=\u0338")] // and this is no letter
    [InlineData("😀\u0301")]
    public void Nothing_to_compose(string text) => Assert.Null(Cultures.Same(() => Decomposed.Find(text)));

    // No attribute can hold half a pair.
    [Fact]
    public void Half_a_pair_is_not_composed()
    {
        Assert.Null(Decomposed.Find("\uD83D\u0301"));
        Assert.Null(Decomposed.Find("é\u0301\uD83D"));
    }

    [Fact]
    public void Composing_leaves_nothing_to_find() =>
        Composed.Sample(text =>
        {
            Assert.Null(Decomposed.Find(text));
            var decomposed = text.Normalize(NormalizationForm.FormD);
            Assert.Equal(decomposed != text, Decomposed.Find(decomposed) is not null);
            Assert.Null(Decomposed.Find(decomposed.Normalize()));
        });

    [Fact]
    public void All_are_found_one_after_the_other() =>
        Composed.Sample(text =>
        {
            var decomposed = text.Normalize(NormalizationForm.FormD);
            var again = new StringBuilder();
            var end = 0;
            while (Decomposed.Find(decomposed, end) is { } found)
            {
                again.Append(decomposed, end, found.Index - end).Append(found.Composed);
                end = found.End;
            }
            Assert.Equal(text, again.Append(decomposed, end, decomposed.Length - end).ToString());
        });

    // However many marks stand on one letter, what is put in order at a time is short.
    [Fact]
    public void A_million_marks_are_looked_at_in_short_stretches()
    {
        var found = Decomposed.Find("e" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000)))!.Value;
        Assert.Equal(31, found.Written.Length);
        Assert.Null(Decomposed.Find("e" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000)), found.End));
    }
}
