using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Texts as the API counts them: units, the flags that change their limit, the alphabet, the bill.</summary>
public sealed class TextTests
{
    private const string Others = """, Recipients = ["33600000001"], SenderName = "Societe" """;

    private static Task Text(string text, string flags = "") =>
        CallSites.AreAsMarked($$"""_ = new SendMessageRequest { Text = {{text}}{{Others}}{{flags}} };""");

    [Theory]
    [InlineData(160, "")]
    [InlineData(141, ", AddStopSms = true")]
    public Task The_longest_text_does_not_trigger(int length, string flags) =>
        Text($"new string('a', {length})", flags);

    [Theory]
    [InlineData(459, ", AllowLongMessage = true")]
    [InlineData(440, ", AllowLongMessage = true, AddStopSms = true")]
    public Task The_longest_long_text_is_only_billed(int length, string flags) =>
        Text($$"""{|ESMS1052:new string('a', {{length}})|}""", flags);

    [Theory]
    [InlineData(161, "")]
    [InlineData(142, ", AddStopSms = true")]
    [InlineData(460, ", AllowLongMessage = true")]
    [InlineData(441, ", AllowLongMessage = true, AddStopSms = true")]
    public Task One_unit_more_triggers(int length, string flags) =>
        Text($$"""{|ESMS1050:new string('a', {{length}})|}""", flags);

    [Fact]
    public Task Truncation_lets_any_length_through() =>
        Text("new string('a', 5000)", ", AllowTruncation = {|ESMS1102:true|}");

    [Fact]
    public Task Signs_of_the_extension_and_line_breaks_take_two() =>
        Text($$"""{|ESMS1050:"{{new string('a', 157)}}€\n"|}""");

    [Fact]
    public Task A_flag_that_is_not_known_may_be_the_right_one() =>
        CallSites.AreAsMarked(
            $$"""
            var isLong = ct.CanBeCanceled;
            _ = new SendMessageRequest { Text = new string('a', 300){{Others}}, AllowLongMessage = isLong };
            _ = new SendMessageRequest { Text = {|ESMS1050:new string('a', 460)|}{{Others}}, AllowLongMessage = isLong };
            _ = new SendMessageRequest { Text = new string('a', 460){{Others}}, AllowTruncation = isLong };
            """
        );

    [Fact]
    public Task What_the_flags_of_a_copied_request_allow_counts() =>
        CallSites.AreAsMarked(
            $$"""
            var longer = new SendMessageRequest { Text = "short"{{Others}}, AllowLongMessage = true };
            _ = longer with { Text = {|ESMS1052:new string('a', 300)|} };
            _ = longer with { Text = {|ESMS1050:new string('a', 300)|}, AllowLongMessage = false };
            _ = longer with { Text = {|ESMS1050:new string('a', 460)|} };
            """
        );

    [Fact]
    public Task A_copied_request_that_nobody_knows_may_allow_all() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal static class Program
            {
                public static SendMessageRequest Longer(SendMessageRequest request) =>
                    request with { Text = new string('a', 5000) };
            }
            """
        );

    [Fact]
    public Task The_parts_that_are_written_down_alone_can_be_too_long() =>
        CallSites.AreAsMarked(
            $$"""
            var name = ct.ToString();
            _ = new SendMessageRequest { Text = {|ESMS1050:$"{{new string('a', 100)}}{name}{{new string(
                'b',
                61
            )}}"|}{{Others}} };
            _ = new SendMessageRequest { Text = {|ESMS1050:"{{new string('a', 100)}}" + name + "{{new string(
                'b',
                61
            )}}"|}{{Others}} };
            _ = new SendMessageRequest { Text = $"{{new string('a', 100)}}{name}{{new string('b', 60)}}"{{Others}} };
            """
        );

    [Theory]
    [InlineData("""{|ESMS1051:"C’est prêt"|}""")]
    [InlineData("""{|ESMS1051:$"C’est {ct}"|}""")]
    [InlineData("""{|ESMS1051:"Привет"|}""")]
    [InlineData("""{|ESMS1051:"Ok 👍"|}""")]
    public Task Characters_that_the_alphabet_lacks_trigger(string text) => Text(text);

    [Fact]
    public Task Characters_that_the_alphabet_has_do_not_trigger() =>
        Text(""" "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~]|€\n" """);

    [Theory]
    [InlineData("l’été où il y a…", "’ …; write ’ → ', … → ...", "’ …\u00a0; écrivez ’ → ', … → ...")]
    [InlineData("👍 «Ça»\u00A0!", "👍 « » U+00A0; write « → \", » → \", U+00A0 → \" \", leave out 👍", null)]
    [InlineData("a\u00ADb =\u0338", "U+00AD U+0338; leave out U+00AD U+0338", null)]
    [InlineData(
        "e\u0301te\u0301",
        "e + U+0301; compose e + U+0301 → é (text.Normalize())",
        "e + U+0301\u00a0; composez e + U+0301 → é (text.Normalize())"
    )]
    [InlineData(
        "l’e\u0301te\u0301",
        "’ e + U+0301; write ’ → ', and compose e + U+0301 → é (text.Normalize())",
        "’ e + U+0301\u00a0; écrivez ’ → ', et composez e + U+0301 → é (text.Normalize())"
    )]
    [InlineData("te\u0302te", "e + U+0302; write e + U+0302 → e", null)]
    [InlineData("и\u0306", "и + U+0306; leave out и + U+0306", null)]
    public async Task The_message_names_the_characters_and_what_to_write(string text, string english, string? french)
    {
        var found = Assert.Single(
            await CallSites.Analyze(
                CallSites.InMethod(
                    $$"""_ = new SendMessageRequest { Text = {{SymbolDisplay.FormatLiteral(
                        text,
                        quote: true
                    )}}{{Others}} };"""
                )
            )
        );

        Assert.Equal(
            "Text contains characters that may arrive changed or not at all: " + english,
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
        if (french is not null)
        {
            Assert.Equal(
                "Text contient des caractères qui peuvent arriver autrement ou pas du tout\u00a0: " + french,
                found.GetMessage(new System.Globalization.CultureInfo("fr-FR"))
            );
        }
    }

    [Fact]
    public async Task The_message_tells_the_flag_that_would_help_and_no_word_of_the_text()
    {
        var found = Assert.Single(
            await CallSites.Analyze(
                CallSites.InMethod($$"""_ = new SendMessageRequest { Text = new string('a', 200){{Others}} };""")
            )
        );

        Assert.Equal(
            "Text takes 200 units, at most 160 are allowed; shorten it by 40, or set AllowLongMessage",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            "Text prend 200 unités, 160 au plus sont permises\u00a0; raccourcissez-le de 40, ou activez AllowLongMessage",
            found.GetMessage(new System.Globalization.CultureInfo("fr-FR"))
        );
    }

    [Theory]
    [InlineData(160, null)]
    [InlineData(161, "Text is billed as 2 segments for each recipient; shorten it to pay less")]
    [InlineData(306, "Text is billed as 2 segments for each recipient; shorten it to pay less")]
    [InlineData(307, "Text is billed as 3 segments for each recipient; shorten it to pay less")]
    public async Task The_bill_is_told_where_it_is_more_than_one(int length, string? message)
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod(
                $$"""_ = new SendMessageRequest { Text = new string('a', {{length}}){{Others}}, AllowLongMessage = true };"""
            )
        );

        Assert.Equal(
            message is null ? [] : [message],
            found.Select(each => each.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public Task Half_a_character_is_reported_once() =>
        CallSites.AreAsMarked(
            """await client.SendMessageAsync({|ESMS1007:"Hello \ud83d"|}, ["33600000001"], "Shop", ct);"""
        );
}
