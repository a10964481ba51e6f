using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

// B9: an emoji is a character, and is shown as one.
public sealed class CodePointTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("👍", 1)]
    [InlineData("a👍b👍", 4)]
    [InlineData("👨‍👩‍👧", 5)]
    [InlineData("e\u0301", 2)]
    public void Characters_are_code_points(string text, int count) => Are(text, count);

    [Fact]
    public void Half_a_character_is_one()
    {
        Are("\uD83D", 1);
        Are("\uDC4D\uD83D", 2);
        Are("\uD83D\uD83D\uDC4D", 2);
        Assert.Equal("\"a\\uD83D\"", ConstraintMessages.Quoted("a\uD83D"));
    }

    private static void Are(string text, int count)
    {
        Assert.Equal(count, CodePoints.Count(text));
        Assert.Equal(text, CodePoints.Start(text, count));
        Assert.True(ApiConstraints.MaxLength(text, count) && ApiConstraints.MinLength(text, count));
        Assert.False(ApiConstraints.MinLength(text, count + 1));
        if (count > 0)
            Assert.Equal(count - 1, CodePoints.Count(CodePoints.Start(text, count - 1)));
    }

    [Fact]
    public void A_message_counts_and_shows_them_too() =>
        Assert.Equal(
            "AccountName \"👍👍👍\" has 3 characters: at most 2 are allowed, so take out 1.",
            ConstraintMessages.MaxLength("AccountName", "👍👍👍", 2, personal: false)
        );

    [Theory]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("a\nb\u2028", "\"a\\u000Ab\\u2028\"")]
    [InlineData("👨‍👩‍👧", "\"👨‍👩‍👧\"")]
    public void What_nobody_would_see_is_escaped(string value, string shown) =>
        Assert.Equal(shown, ConstraintMessages.Quoted(value));
}
