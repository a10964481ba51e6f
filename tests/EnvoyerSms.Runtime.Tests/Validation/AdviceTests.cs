using EnvoyerSms.Runtime.Text;
using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Tests.Validation;

// B7: what is warned of at build is told at run time.
public sealed class AdviceTests
{
    private static IReadOnlyList<string> Advice(Action<ApiValidation> rules, bool advises = true)
    {
        var validation = new ApiValidation(ApiMethod.Post, DateTimeOffset.FromUnixTimeSeconds(0)) { Advises = advises };
        rules(validation);
        Assert.Empty(validation.Failures);
        return validation.Advice;
    }

    [Fact]
    public void Characters_outside_the_alphabet_are_counted_and_named_by_code_point() =>
        Assert.Equal(
            "Text holds 4 characters that GSM 03.38 does not have, U+2019 U+1F600 U+00E7: how they arrive is not known, "
                + "so replace them, as GsmText.Transliterate does where it can.",
            Assert.Single(Advice(v => v.Text("Text", "l’été 😀 ça l’a", personal: true, measured: true)))
        );

    [Fact]
    public void A_text_in_another_script_names_the_first_few() =>
        Assert.Contains(
            "holds 6 characters that GSM 03.38 does not have, U+041F U+0440 U+0438 U+0432 U+0435 …:",
            Assert.Single(Advice(v => v.Text("Text", "Привет", measured: true))),
            StringComparison.Ordinal
        );

    // The letter has advice of its own.
    [Fact]
    public void An_accent_that_stands_alone_is_told_once() =>
        Assert.Contains(
            "U+0301",
            Assert.Single(Advice(v => v.Text("Text", "e\u0301te\u0301", measured: true))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Ça va ? [€] \r\n", true)]
    [InlineData("l’été", false)]
    public void Nothing_is_said_where_all_is_well_or_nothing_is_measured(string text, bool measured) =>
        Assert.Empty(Advice(v => v.Text("Text", text, measured: measured)));

    [Fact]
    public void Each_text_of_a_list_is_told_by_its_place() =>
        Assert.StartsWith(
            "Texts[1] holds 1 character that",
            Assert.Single(Advice(v => v.TextList("Texts", ["a", "’"], measured: true))),
            StringComparison.Ordinal
        );

    [Fact]
    public void One_number_in_four_spellings_is_told_by_places_alone() =>
        Assert.Equal(
            "To[1] is the same as To[0]: take one of them out. The same holds for 2 more.",
            Assert.Single(
                Advice(v =>
                    v.TextList(
                            "To",
                            ["33612345678", "+33 6 12 34 56 78", "0033612345678", "+33 (0)6 12 34 56 78"],
                            personal: true
                        )
                        .PhoneDigits()
                        .Advising()
                        .Distinct(phones: true)
                )
            )
        );

    [Fact]
    public void Rules_of_every_kind_can_be_advice()
    {
        var advice = Advice(v =>
        {
            v.Text("Text", "abc").Advising().MaxLength(2);
            v.Integer("Number", 5).Advising().Max(4);
            v.Instant("At", DateTimeOffset.MinValue, new ApiTimeZone("Europe/Paris", "Romance Standard Time"))
                .Advising()
                .Future();
            v.Advising.Exclusive(null, ("A", true), ("B", true));
        });
        Assert.Equal(4, advice.Count);
    }

    [Fact]
    public void Where_nobody_reads_it_nothing_is_looked_for() =>
        Assert.Empty(
            Advice(
                v =>
                {
                    v.Text("Text", "’", measured: true);
                    v.TextList("To", ["1", "1"]).Advising().Distinct();
                },
                advises: false
            )
        );

    // B10: two sets of characters, of which the second asks for more.
    [Theory]
    [InlineData("Ma-Societe", "use letters, digits and spaces only")]
    [InlineData("Société", "use the letters A to Z, without accents, and the digits 0 to 9 only")]
    [InlineData("Ma Societe", "use the letters A to Z, without accents, and the digits 0 to 9 only")]
    [InlineData("Ma Sociét!", "use letters, digits and spaces only")]
    public void Of_several_sets_the_first_that_is_left_is_told(string name, string remedy)
    {
        var validation = new ApiValidation(ApiMethod.Post, DateTimeOffset.FromUnixTimeSeconds(0));
        validation
            .Text("Name", name)
            .Characters(ApiCharacterSet.LettersDigitsAndSpaces)
            .Characters(ApiCharacterSet.AsciiLettersAndDigits);
        validation
            .TextList("Names", ["good", name])
            .Characters(ApiCharacterSet.LettersDigitsAndSpaces)
            .Characters(ApiCharacterSet.AsciiLettersAndDigits);
        Assert.Equal(2, validation.Failures.Count);
        Assert.All(validation.Failures, failure => Assert.Contains(remedy, failure.Message, StringComparison.Ordinal));
    }
}
