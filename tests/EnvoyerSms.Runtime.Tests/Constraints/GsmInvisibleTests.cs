namespace EnvoyerSms.Runtime.Tests.Constraints;

// B6: what nobody sees costs a segment, and what Windows wrote was read as something else.
public sealed class GsmInvisibleTests
{
    private const string Windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    [Theory]
    [InlineData("Bon\u200Cjour", "Bonjour")]
    [InlineData("Bon\u200Djour", "Bonjour")]
    [InlineData("\u200EBonjour\u200F", "Bonjour")]
    [InlineData("\u202ABonjour\u202C !", "Bonjour !")]
    [InlineData("\u2066Bonjour\u2069", "Bonjour")]
    [InlineData("a \u200D\u200D 1\u061C2", "a  12")]
    [InlineData("e\u200D\u0301te", "éte")]
    [InlineData("caf\u00E9\u200D", "café")]
    [InlineData("\u200D", "")]
    [InlineData("’\u200E’", "''")]
    public void Joiners_and_marks_of_direction_go_beside_Latin_letters(string text, string expected) =>
        Is(text, expected);

    [Theory]
    [InlineData("👨\u200D👩")]
    [InlineData("لا\u200Cإ")]
    [InlineData("नम\u200Dस्")]
    [InlineData("\u200Fسلام\u200F")]
    public void They_stay_where_they_do_something(string text) => Is(text, text);

    [Fact]
    public void All_27_characters_of_Windows_1252_are_what_they_were()
    {
        var count = 0;
        for (var place = 0; place < 32; place++)
        {
            var control = ((char)(0x80 + place)).ToString();
            if (Windows[place] == ' ')
            {
                Is(control, control);
                continue;
            }
            count++;
            Is(control, GsmText.Transliterate(Windows[place].ToString()));
        }
        Assert.Equal(27, count);
        Is("10 \u0080", "10 €");
        Is("l\u0092\u009Cuvre\u0085", "l'oeuvre...");
        Is("\u0086", "†");
    }

    private static void Is(string text, string expected)
    {
        Assert.Equal(expected, GsmText.Transliterate(text));
        Assert.Equal(expected, GsmText.Transliterate(expected));
    }
}
