using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

public sealed class ContractPathTests
{
    private static readonly ContractPath Operations = ContractPath.Top.Of("operations");

    [Fact]
    public void It_reads_as_the_keys_that_lead_there()
    {
        var rules = Operations.Of("SendMessage").Of("parameters").Of("Text").Of("rules");
        Assert.Equal("operations.SendMessage.parameters.Text.rules[1]", rules.At(1).ToString());
        Assert.Equal("api.versions['2.10.0']", ContractPath.Top.Of("api").Of("versions").Of("2.10.0").ToString());
        Assert.Equal("api['it''s'][0]", ContractPath.Top.Of("api").Of("it's").At(0).ToString());
        Assert.Equal("", ContractPath.Top.ToString());
    }

    [Fact]
    public void A_place_is_the_word_else_the_key_else_the_nearest_owner()
    {
        var code = Operations.Of("LendBooks").Of("parameters").Of("Code");
        Assert.Equal("book/lend", Under(Operations.Of("LendBooks").Of("path")));
        Assert.Equal("LendBooks", Under(Operations.Of("LendBooks")));
        Assert.Equal("{", Under(code.Of("rules").At(1)));
        Assert.Equal("8", Under(code.Of("rules").At(1).Of("maxLength")));
        Assert.Equal("rules", Under(code.Of("rules").At(99)));
        Assert.Equal("rules", Under(code.Of("rules").At(99).Of("maxLength")));
        Assert.Equal("Code", Under(code.Of("nothing").Of("more")));
        Assert.Equal("code", Under(code.Of("wire").Of("name")));
        Assert.Equal("operations", Under(Operations.Of("Gone").Of("path")));
        Assert.Equal("contract", Under(ContractPath.Top.Of("nowhere")));
        Assert.Equal("contract", Under(ContractPath.Top));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1")]
    [InlineData("{")]
    [InlineData("a: &b")]
    [InlineData("\uFEFF\t")]
    public void Of_a_text_that_is_no_contract_the_beginning_is_the_place(string text) =>
        Assert.Equal(0, new ContractLocator(new ContractText("x", text)).Find(Operations.Of("LendBooks")).Line);

    [Fact]
    public void A_byte_order_mark_moves_nothing() =>
        Assert.Equal(
            Locate(ChangeCase.Before, Operations.Of("GetCard")),
            Locate("\uFEFF" + ChangeCase.Before, Operations.Of("GetCard"))
        );

    private static TextLocation Locate(string text, ContractPath path) =>
        new ContractLocator(new ContractText("x", text)).Find(path);

    private static string Under(ContractPath path) => Locate(ChangeCase.Before, path).Under(ChangeCase.Before);
}
