using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering.Source;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("Text", "text")]
    [InlineData("Event", "@event")]
    [InlineData("Record", "@record")]
    [InlineData("Xml", "xmlValue")]
    public void A_local_is_neither_a_keyword_nor_taken(string member, string local) =>
        Assert.Equal(local, CSharpNames.Local(member, ["xml"]));

    [Fact]
    public void Two_locals_of_one_name_differ()
    {
        HashSet<string> taken = [];
        Assert.Equal(["item", "itemValue"], [CSharpNames.Local("Item", taken), CSharpNames.Local("item", taken)]);
    }

    [Theory]
    [InlineData("Total", "Total")]
    [InlineData("LoanLimit", "Loan limit")]
    public void A_name_without_words_of_its_own_is_read_out(string name, string words) =>
        Assert.Equal(words, CSharpNames.Words(name));
}
