namespace EnvoyerSms.Runtime.Tests;

/// <summary>How emitted records compare their members, and what hash code goes with it.</summary>
public sealed class EqualityTests
{
    // Items are parted by blanks, - is null; null is no list.
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "", false)]
    [InlineData("", null, false)]
    [InlineData("", "", true)]
    [InlineData("a b", "a b", true)]
    [InlineData("a b", "b a", false)]
    [InlineData("a", "a b", false)]
    [InlineData("a b", "a", false)]
    [InlineData("-", "-", true)]
    [InlineData("-", "a", false)]
    public void Lists_are_equal_where_their_items_are(string? one, string? other, bool areEqual)
    {
        IReadOnlyList<string?>? array = Items(one)?.ToArray();
        IReadOnlyList<string?>? list = Items(other)?.ToList();

        Assert.Equal(areEqual, default(ApiEquality).And(array, list).Holds);
        if (areEqual)
            Assert.Equal(default(ApiHash).With(array).Value, default(ApiHash).With(list).Value);

        static IEnumerable<string?>? Items(string? text) =>
            text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item == "-" ? null : item);
    }

    [Fact]
    public void One_difference_is_not_made_good_by_what_follows()
    {
        Assert.False(default(ApiEquality).And(1L, 2L).And(3L, 3L).Holds);
        Assert.False(default(ApiEquality).And([1], [2]).And([3], [3]).Holds);
        Assert.False(default(ApiEquality).And("a", "b").And<int>(null, null).Holds);
        Assert.True(default(ApiEquality).And((long?)null, null).And("a", "a").Holds);
    }

    [Fact]
    public void What_is_equal_has_one_hash_code_and_order_counts()
    {
        // Every list of at most two items of three values.
        int[][] all =
        [
            [],
            .. from a in Enumerable.Range(0, 3) select new[] { a },
            .. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(0, 3) select new[] { a, b },
        ];
        foreach (var one in all)
        {
            foreach (var other in all)
            {
                Assert.Equal(one.SequenceEqual(other), default(ApiEquality).And<int>(one, [.. other]).Holds);
                if (one.SequenceEqual(other))
                    Assert.Equal(Hash(one), Hash([.. other]));
            }
        }
        Assert.NotEqual(Hash([1, 2]), Hash([2, 1]));
        Assert.NotEqual(Hash([]), Hash(null));
    }

    private static int Hash(IReadOnlyList<int>? items) => default(ApiHash).With(items).Value;
}
