using System.Text.RegularExpressions;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>No line of French may end before a sign that belongs to the word before it, nor within quotes.</summary>
public sealed partial class FrenchSignTests
{
    // Each way in which a text is found, by one that is there: where none is found, none can be wrong.
    [Theory]
    [InlineData("generator/EnvoyerSms.Contract.Generator/Diagnostics/ProblemWords.fr.resx")]
    [InlineData("generator/EnvoyerSms.Contract.Analyzers/Diagnostics/CallSiteWords.fr.resx")]
    [InlineData("generator/EnvoyerSms.Contract.Generator/Comparison/Rules/RuleChanges.cs")]
    [InlineData("client/EnvoyerSms.Simulator/Pages/FaultsPage.razor")]
    [InlineData("contract/envoyersms.contract.yaml")]
    [InlineData("contract/reference.fr.md")]
    [InlineData("samples/Campaign/Screen.cs")]
    [InlineData("samples/Probe/Sentences.cs")]
    public void Texts_with_such_signs_are_found(string file) =>
        Assert.Contains(FrenchTexts.All, text => text.Place == file && OfFrench().IsMatch(text.Text));

    [Fact]
    public void No_text_can_be_broken_before_a_sign()
    {
        var broken =
            from text in FrenchTexts.All
            where Breaking().IsMatch(text.Text)
            select $"{text.Place}: {text.Text}";
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("Rien : il l’a dit.")]
    [InlineData("« {0} » ; c’était {1}")]
    [InlineData("Vraiment ?")]
    [InlineData("Voyez « le reste\u00a0»")]
    [InlineData(" : ")]
    public void A_space_that_breaks_is_found(string words) => Assert.Matches(Breaking(), words);

    [Theory]
    [InlineData("Rien\u00a0: il l’a dit.")]
    [InlineData("Wrong numbers: :, ;")]
    [InlineData("https://127.0.0.1:5000/?a=b")]
    public void Nothing_else_is(string words) => Assert.DoesNotMatch(Breaking(), words);

    // A list of signs has no words.
    [GeneratedRegex(@"((?<=[\w}>)»’…`])|^) [;:?!](?=[\s.,)*<]|$)|« | »", RegexOptions.Multiline)]
    private static partial Regex Breaking();

    [GeneratedRegex("\u00a0[;:?!»]")]
    private static partial Regex OfFrench();
}
