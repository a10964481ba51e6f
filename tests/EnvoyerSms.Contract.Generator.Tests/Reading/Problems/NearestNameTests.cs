using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Problems;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["read", "retries", "rateLimitMode", "url"];

    [Theory]
    [InlineData("reda", "read")] // swapped neighbours are one error
    [InlineData("RETRIES", "retries")]
    [InlineData("retreis", "retries")]
    [InlineData("rateLimtMoed", "rateLimitMode")]
    [InlineData("rteLimtMdoe", "rateLimitMode")]
    [InlineData("uri", "url")]
    [InlineData("raeds", null)] // two errors in five characters
    [InlineData("rtelimtmd", null)] // four errors
    [InlineData("u", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string typed, string? meant) =>
        Assert.Equal(meant, NearestName.Find(typed, Known));

    [Fact]
    public void Of_two_as_near_the_first_by_name() => Assert.Equal("abd", NearestName.Find("abc", ["abe", "abd"]));

    [Fact]
    public void Looks_at_no_name_that_is_long_beyond_reason() =>
        Assert.Null(NearestName.Find(new string('a', 41), [new string('a', 41)]));
}
