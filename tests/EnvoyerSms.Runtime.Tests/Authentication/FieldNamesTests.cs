using System.Text.RegularExpressions;
using CsCheck;
using EnvoyerSms.Runtime.Authentication;

namespace EnvoyerSms.Runtime.Tests.Authentication;

/// <summary>Beside a regular expression that says the same.</summary>
public sealed class FieldNamesTests
{
    private static readonly string[] Names = ["login", "key", "keys", "X-Api-Key", "k=a", "é", "kilo"];

    private static readonly Regex Referee = new(
        $@"(?<![\p{{L}}\p{{N}}_])({string.Join("|", Names.Select(Regex.Escape))})(=|%3d|:\s*)[^&\r\n]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly Gen<string> Text = Gen.OneOf(
            Any(Names),
            Any("LOGIN", "Login", "KeyS", "x-api-key", "\u212Aey", "\u00C9", "K\u0130LO", "k\u0131lo"),
            Any("=", "%3d", "%3D", "%3", ":", ": ", ":\r\n\t", ":\u00A0", "::", "=="),
            Any("&", "\r", "\n", "_", "-", " ", "?", "a", "7", "\u0661", "\u00BD", "\u2167", "\uD83D\uDE00"),
            Gen.Char.Select(c => c.ToString())
        )
        .Array[0, 12]
        .Select(string.Concat);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Finds_what_the_regular_expression_finds() =>
        Text.Sample(
            text => Assert.Equal(Referee.Replace(text, "$1$2***"), new FieldNames(Names).Replace(text, "***")),
            iter: 20_000
        );

    [Fact]
    public void Takes_letters_for_the_same_and_for_parts_of_words_as_the_regular_expression_does()
    {
        var names = new FieldNames(Names);
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            foreach (var text in new[] { $"{c}ey=1", $"log{c}n=1", $"{c}=1", $"{c}key=1", $"key:{c}1", $"key{c}1" })
                Assert.Equal(Referee.Replace(text, "$1$2***"), names.Replace(text, "***"));
        }
    }

    [Fact]
    public void Without_names_nothing_is_found() => Assert.Equal("=1", new FieldNames([]).Replace("=1", "***"));
}
