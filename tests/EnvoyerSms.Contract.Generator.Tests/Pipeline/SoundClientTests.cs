using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>C2: a problem takes away only what it makes unsound; what is wrong with an example is told, and the client compiles.</summary>
public sealed class SoundClientTests
{
    [Theory]
    [InlineData("State: Returned }", "Stat: Returned }", "ESMS0094")]
    [InlineData("          Copies: 2\n", "          Copies: two\n", "ESMS0090")]
    [InlineData("          Copies: 2\n", "          Copis: 2\n", "ESMS0031")]
    [InlineData("        error: TooMany\n", "        error: TooManyBooks\n", "ESMS0032")]
    [InlineData("        response: \"\"\n", "", "ESMS0011")]
    [InlineData("basis: documented L14\n", "basis: nowhere\n", "ESMS0083")]
    [InlineData("\"Bad request - Title is missing\"", "\"Title is missing\"", "ESMS0070")]
    [InlineData("summary: A reader's card.", "summary: [A reader's card.]", "ESMS0013")]
    [InlineData("use: LendBooks }", "use: LendBook }", "ESMS0034")]
    public void C2_the_client_is_emitted_all_the_same(string was, string now, string told)
    {
        Assert.Contains(was, Sample.Text, StringComparison.Ordinal);
        var run = GeneratorHarness.Run(Sample.Text);

        run.EditContract(Sample.Text.Replace(was, now, StringComparison.Ordinal));

        Assert.Equal(told, Assert.Single(run.Diagnostics).Id);
        run.Compiles();
        Assert.NotEmpty(run.Result.GeneratedSources);
    }

    [Fact]
    public void C2_an_example_that_is_wrong_is_left_out_alone()
    {
        var model = Sample.Read(Sample.Text.Replace("State: Returned }", "Stat: Returned }")).Value!;

        Assert.Empty(model.Operations.Single(operation => operation.Name == "GiveBack").Examples);
        Assert.Equal(2, model.Operations.Single(operation => operation.Name == "LendBooks").Examples.Count);
    }

    [Fact]
    public void C2_a_type_that_is_wrong_takes_the_client() =>
        Assert.Null(Sample.Read(Sample.Text.Replace("wire: loan, type: Loan", "wire: loan, type: Lone")).Value);
}
