namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>No segment of a path is empty, whether or not the contract says so.</summary>
public sealed class ImpliedRuleTests
{
    [Theory]
    [InlineData("{ maxLength: 40 }", 1, "")]
    [InlineData("{ notEmpty: true, error: BadRequest }", 1, "BadRequest")]
    [InlineData("{ notEmpty: true, advice: true }", 2, "")]
    public void A_text_in_the_path_has_one_rule_that_always_holds(string rule, int rules, string error)
    {
        var model = Sample.Read(Sample.Text.Replace("{ maxLength: 40 }", rule)).Value;

        var operation = Assert.Single(model!.Operations, operation => operation.Name == "MoveBook");
        var title = Assert.Single(operation.Parameters, parameter => parameter.Name == "Title");
        var found = title.Rules.Where(known => known.Kind == ApiRuleKind.NotEmpty).ToList();
        Assert.Equal(rules, found.Count);
        Assert.Equal(error, found[0].Error);
    }
}
