using System.Diagnostics;
using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class ApiConstraintsTests
{
    private static readonly TimeZoneInfo Paris = new ApiTimeZone("Europe/Paris", "Romance Standard Time").Info;

    [Theory]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "Societe1", -1)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "Société", 4)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "a b", 1)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "İ", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "@", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "[", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "`", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "{", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, "/", 0)]
    [InlineData(ApiCharacterSet.AsciiLettersAndDigits, ":", 0)]
    [InlineData(ApiCharacterSet.AsciiDigits, "0123456789", -1)]
    [InlineData(ApiCharacterSet.AsciiDigits, "12a", 2)]
    [InlineData(ApiCharacterSet.AsciiDigits, "٣", 0)]
    [InlineData(ApiCharacterSet.AsciiLetters, "AZaz", -1)]
    [InlineData(ApiCharacterSet.AsciiLetters, "a1", 1)]
    [InlineData(ApiCharacterSet.AsciiLetters, "", -1)]
    public void Character_sets(ApiCharacterSet set, string value, int index)
    {
        Assert.Equal(index, Cultures.Same(() => ApiConstraints.IndexOutside(value, set)));
        Assert.Equal(index < 0, ApiConstraints.Characters(value, set));
    }

    [Theory]
    [InlineData("123", false)]
    [InlineData("12a", true)]
    [InlineData("", true)]
    [InlineData("٣", true)]
    [InlineData("-1", true)]
    public void Not_digits_alone(string value, bool holds) => Assert.Equal(holds, ApiConstraints.NotNumeric(value));

    [Theory]
    [InlineData("abc", "[a-c]+", true)]
    [InlineData("abcd", "[a-c]+", false)]
    [InlineData("abc\n", "[a-c]+", false)]
    [InlineData("ab", "a|ab", true)]
    [InlineData("b", "^a|b$", true)]
    [InlineData("xb", "a|b", false)]
    [InlineData("I", "(?i)i", true)]
    public void A_pattern_matches_the_whole_value(string value, string pattern, bool holds) =>
        Assert.Equal(holds, Cultures.Same(() => ApiConstraints.Pattern(value, pattern)));

    [Theory]
    [InlineData("(")]
    [InlineData("a)|(b")]
    [InlineData("[")]
    [InlineData("(?x)a # comment")]
    public void A_pattern_that_is_none_is_refused(string pattern) =>
        Assert.ThrowsAny<ArgumentException>(() => ApiPattern.Create(pattern));

    [Fact]
    public void A_pattern_cannot_stall()
    {
        var watch = Stopwatch.StartNew();
        Assert.False(ApiConstraints.Pattern(new string('a', 40) + "!", "(a+)+"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(140, null, true)]
    [InlineData(160, null, true)]
    [InlineData(161, null, false)]
    [InlineData(141, "\nSTOP SMS au 36111", true)]
    [InlineData(142, "\nSTOP SMS au 36111", false)]
    public void Units_count_what_is_appended(int length, string? appended, bool holds) =>
        Assert.Equal(holds, ApiConstraints.MaxUnits(new string('a', length), appended, 160));

    [Theory]
    [InlineData("2026-01-15T09:00:00+01:00", true)]
    [InlineData("2026-01-15T08:00:00Z", true)]
    [InlineData("2026-01-15T08:59:59+01:00", false)]
    [InlineData("2026-01-15T09:00:01+01:00", true)]
    public void Now_is_not_past(string value, bool holds) =>
        Assert.Equal(holds, ApiConstraints.Future(Parse(value), Parse("2026-01-15T09:00:00+01:00")));

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", false)] // 02:30 the first time
    [InlineData("2026-10-25T01:30:00Z", false)] // 02:30 the second time
    [InlineData("2026-10-24T23:59:59Z", true)] // 01:59:59
    [InlineData("2026-10-25T02:00:00Z", true)] // 03:00
    [InlineData("2026-03-29T00:59:59Z", true)] // 01:59:59, just before the hour that is skipped
    [InlineData("2026-03-29T01:00:00Z", true)] // 03:00
    public void The_hour_that_comes_twice_is_ambiguous(string value, bool holds) =>
        Assert.Equal(holds, ApiConstraints.Unambiguous(Parse(value), Paris));

    // < stands for the first half of a pair and > for the second: attributes cannot hold halves.
    [Theory]
    [InlineData("", -1)]
    [InlineData("a<>b", -1)]
    [InlineData("a<", 1)]
    [InlineData(">a", 0)]
    [InlineData("<><<>", 2)]
    public void Half_pairs_are_found(string value, int index) =>
        Assert.Equal(index, ApiConstraints.IndexOfLoneSurrogate(value.Replace('<', '\uD83D').Replace('>', '\uDE00')));

    [Fact]
    public void Limits_are_inclusive()
    {
        Assert.True(ApiConstraints.MinLength("abc", 3));
        Assert.False(ApiConstraints.MinLength("ab", 3));
        Assert.True(ApiConstraints.MaxLength("abc", 3));
        Assert.False(ApiConstraints.MaxLength("abcd", 3));
        Assert.True(ApiConstraints.Min(0, 0));
        Assert.False(ApiConstraints.Min(-1, 0));
        Assert.True(ApiConstraints.Max(5, 5));
        Assert.False(ApiConstraints.Max(6, 5));
        Assert.True(ApiConstraints.MinItems(1, 1));
        Assert.False(ApiConstraints.MinItems(0, 1));
        Assert.True(ApiConstraints.MaxItems(1000, 1000));
        Assert.False(ApiConstraints.MaxItems(1001, 1000));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a b c", "")]
    [InlineData("a b a c b a", "2=0 4=1 5=0")]
    [InlineData("a A é e\u0301", "")] // other characters are another value, whatever they look like
    [InlineData("33600000001 +33600000001 0033-6-00-00-00-01", "")]
    public void Repeated_texts_are_found(string items, string repeats) =>
        Assert.Equal(repeats, Repeats(items, phones: false));

    [Theory]
    [InlineData("33600000001 33600000002", "")]
    [InlineData("33600000001 +33600000001 0033-6-00-00-00-01", "1=0 2=0")]
    [InlineData("0600000001 06-00000001", "")] // no numbers: nobody knows which they are
    [InlineData("0600000001 33600000001 0600000001", "2=0")]
    public void Repeated_phone_numbers_are_found_however_they_are_spelt(string items, string repeats) =>
        Assert.Equal(repeats, Repeats(items, phones: true));

    [Fact]
    public void What_is_not_there_repeats_nothing()
    {
        Assert.Empty(ApiConstraints.Repeats([null, "a", null], phones: true));
        Assert.Equal([(1, 0)], ApiConstraints.Repeats(["", ""], phones: true));
    }

    [Fact]
    public void Rules_between_values()
    {
        Assert.False(ApiConstraints.Different<long?>(1, 1));
        Assert.True(ApiConstraints.Different<long?>(1, 2));
        Assert.True(ApiConstraints.Different<long?>(null, null));
        Assert.True(ApiConstraints.Different("a", "A"));
        Assert.True(ApiConstraints.Exclusive(set: 1));
        Assert.False(ApiConstraints.Exclusive(set: 2));
        Assert.True(ApiConstraints.Together(set: 0, of: 2));
        Assert.True(ApiConstraints.Together(set: 2, of: 2));
        Assert.False(ApiConstraints.Together(set: 1, of: 2));
    }

    private static string Repeats(string items, bool phones) =>
        Cultures.Same(() =>
            string.Join(
                ' ',
                ApiConstraints
                    .Repeats(items.Split(' ', StringSplitOptions.RemoveEmptyEntries), phones)
                    .Select(repeat => $"{repeat.Index}={repeat.First}")
            )
        );

    private static DateTimeOffset Parse(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
