namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class GsmTextTests
{
    private const string Extension = "\f^{}\\[~]|€";

    private static readonly int[] Segments = [160, 306, 459];

    // 3GPP TS 23.038, table 6.2.1, row by row; position 0x1B is the escape.
    private static readonly string[] Table =
    [
        "@Δ 0¡P¿p",
        "£_!1AQaq",
        "$Φ\"2BRbr",
        "¥Γ#3CScs",
        "èΛ¤4DTdt",
        "éΩ%5EUeu",
        "ùΠ&6FVfv",
        "ìΨ'7GWgw",
        "òΣ(8HXhx",
        "ÇΘ)9IYiy",
        "\nΞ*:JZjz",
        "Ø\u001B+;KÄkä",
        "øÆ,<LÖlö",
        "\ræ-=MÑmñ",
        "Åß.>NÜnü",
        "åÉ/?O§oà",
    ];

    private static readonly HashSet<char> Basic = [.. string.Concat(Table).Where(c => c != '\u001B')];

    [Fact]
    public void The_table_has_127_characters_and_its_extension_10()
    {
        Assert.Equal(127, Basic.Count);
        Assert.Equal(10, Extension.Distinct().Count());
    }

    [Fact]
    public void Other_tables_have_the_same_characters() =>
        Assert.All(
            PublicTable.All,
            table =>
            {
                Assert.True(Basic.SetEquals(table.Basic), $"{table}");
                Assert.True(table.Extension.SetEquals(Extension), $"{table}");
            }
        );

    [Fact]
    public void Every_character_counts_as_the_table_says()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var character = (char)i;
            if (char.IsSurrogate(character))
                continue;
            var measure = GsmText.Measure($"{character}");
            var isDouble = Extension.Contains(character) || character is '\r' or '\n';
            Assert.Equal(isDouble ? 2 : 1, measure.Units);
            Assert.Equal(Basic.Contains(character) || isDouble ? 0 : 1, measure.UnsupportedCharacters.Count);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Ceci est un test", 16)]
    [InlineData("Bonjour,\nceci est un test.", 27)]
    [InlineData("a\r\nb", 4)]
    [InlineData("a\rb", 4)]
    [InlineData("\r\n\r\n", 4)]
    [InlineData("\n\r", 4)]
    [InlineData("\nSTOP SMS au 36111", 19)]
    [InlineData("5 €", 4)]
    [InlineData("😀", 1)]
    [InlineData("e\u0301", 2)]
    public void Counts_units(string text, int units)
    {
        Assert.Equal(units, GsmText.Measure(text).Units);
        Assert.Equal(units, GsmText.CountUnits(text));
    }

    [Theory]
    [InlineData("çâêîôûëïÿœÀÈÙ«»’“”…–—\u00A0`")]
    public void Knows_what_the_alphabet_lacks(string text)
    {
        var measure = GsmText.Measure(text);
        Assert.Equal(text.Length, measure.Units);
        Assert.Equal(
            text.Select((c, i) => (i, $"{c}")),
            measure.UnsupportedCharacters.Select(o => (o.Index, o.Character))
        );
    }

    [Fact]
    public void A_character_outside_is_shown_whole()
    {
        var outside = GsmText.Measure("a😀\uD83D").UnsupportedCharacters;
        Assert.Equal([(1, "😀"), (3, "\uD83D")], outside.Select(o => (o.Index, o.Character)));
    }

    // Frozen from the arithmetic of the document: parts of 160, 306 and 459 units, 19 of them for what is appended.
    [Theory]
    [InlineData('a', 141, "\nSTOP SMS au 36111", 160, 1)]
    [InlineData('a', 142, "\nSTOP SMS au 36111", 161, 2)]
    [InlineData('a', 440, "\nSTOP SMS au 36111", 459, 3)]
    [InlineData('a', 441, "\nSTOP SMS au 36111", 460, null)]
    [InlineData('a', 159, "\n", 161, 2)]
    [InlineData(']', 153, "", 306, 2)]
    [InlineData('a', 0, "", 0, 1)]
    [InlineData('a', 160, "", 160, 1)]
    [InlineData('a', 161, "", 161, 2)]
    [InlineData('a', 307, "", 307, 3)]
    public void Parts_follow_the_segments(char character, int count, string appended, int units, int? parts)
    {
        var measure = GsmText.Measure(new string(character, count) + appended);
        Assert.Equal(units, measure.Units);
        Assert.Equal(parts, measure.SegmentsFor(Segments));
    }

    [Fact]
    public void Nothing_is_no_text() => Assert.Throws<ArgumentNullException>(() => GsmText.Measure(null!));

    [Fact]
    public void A_default_measure_is_that_of_no_text()
    {
        Assert.Equal(0, default(GsmMeasure).Units);
        Assert.Empty(default(GsmMeasure).UnsupportedCharacters);
    }
}
