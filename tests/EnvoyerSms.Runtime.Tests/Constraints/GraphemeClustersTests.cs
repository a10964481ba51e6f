using System.Globalization;
using CsCheck;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

// The framework that runs the tests knows the clusters of Unicode as well, by tables of its own.
public sealed class GraphemeClustersTests
{
    private static readonly string[] Neighbours =
    [
        "a",
        "\r",
        "\n",
        "\0",
        "\u0301",
        "\u200D",
        "\u0600",
        "🇫",
        "😀",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "가",
        "각",
        "\uD83D",
    ];

    [Fact]
    public void Texts_have_the_clusters_of_the_framework() =>
        GsmTexts.Any.Sample(text => Assert.Equal(Frameworks(text), Ours(text)), iter: 5_000);

    [Fact]
    public void No_pair_that_the_framework_keeps_together_is_parted()
    {
        foreach (var character in Characters())
        {
            foreach (var neighbour in Neighbours)
            {
                Check(character + neighbour);
                Check(neighbour + character);
            }
            Check("😀\u200D" + character);
            Check("😀" + character + "\u200D😀");
            Check(character + "\u200D😀");
        }

        static void Check(string text)
        {
            if (GraphemeClusters.End(text, 0) < StringInfo.GetNextTextElementLength(text))
                Assert.Fail(string.Join(' ', text.Select(c => $"{(int)c:X4}")));
        }
    }

    // MetadataAttributes that take up space of their own part from their letter in some scripts, by lists that differ between versions.
    [Fact]
    public void Pairs_that_only_we_keep_together_end_in_such_a_mark() =>
        Assert.All(
            Characters()
                .Where(mark => GraphemeClusters.End("a" + mark, 0) > StringInfo.GetNextTextElementLength("a" + mark)),
            mark =>
                Assert.Equal(UnicodeCategory.SpacingCombiningMark, CharUnicodeInfo.GetUnicodeCategory(mark, index: 0))
        );

    private static HashSet<int> Frameworks(string text) => [.. StringInfo.ParseCombiningCharacters(text)];

    private static HashSet<int> Ours(string text)
    {
        var starts = new HashSet<int>();
        for (var i = 0; i < text.Length; i = GraphemeClusters.End(text, i))
            starts.Add(i);
        return starts;
    }

    // All of the planes that have characters other than ideographs and private ones, halves of pairs included.
    private static IEnumerable<string> Characters() =>
        Enumerable
            .Range(0, 0x20000)
            .Concat(Enumerable.Range(0xE0000, 0x1000))
            .Select(code => code is >= 0xD800 and <= 0xDFFF ? $"{(char)code}" : char.ConvertFromUtf32(code));
}
