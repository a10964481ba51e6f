using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Planning;

public sealed class ContractSetTests
{
    [Fact]
    public void Contracts_of_different_names_stand_side_by_side() =>
        Assert.Empty(
            ContractSet.Clashes([Read("a.contract.yaml"), Read("b.contract.yaml", "Archive", "Town.Archive")])
        );

    [Fact]
    public void Two_contracts_of_one_name_are_told_each_at_its_name()
    {
        var problems = ContractSet.Clashes([Read("b.contract.yaml"), Read("a.contract.yaml")]);

        Assert.Equal(["a.contract.yaml", "b.contract.yaml"], problems.Select(problem => problem.Location.Path));
        Assert.All(problems, problem => Assert.Equal(RuleIds.DuplicateContract, problem.Rule));
        Assert.All(problems, problem => Assert.Equal("Library", problem.Location.Under(Sample.Text)));
        Assert.Equal(["b.contract.yaml", "Library"], problems[0].Arguments.Select(argument => argument.ToString()));
    }

    [Fact]
    public void Names_that_differ_in_case_would_share_files() =>
        Assert.Equal(
            2,
            ContractSet.Clashes([Read("a.contract.yaml"), Read("b.contract.yaml", "LIBRARY", "Town.Other")]).Count
        );

    [Fact]
    public void Types_of_one_namespace_are_emitted_once() =>
        Assert.Equal(
            ["a.contract.yaml", "Town.Library.LoanState"],
            ContractSet
                .Clashes([Read("a.contract.yaml"), Read("b.contract.yaml", "Archive")])[1]
                .Arguments.Select(argument => argument.ToString())
        );

    [Fact]
    public void A_contract_that_has_problems_of_its_own_takes_no_name() =>
        Assert.Empty(ContractSet.Clashes([Sample.Read("contract: 1", "a.contract.yaml"), Read("b.contract.yaml")]));

    private static ParsedContract Read(string path, string name = "Library", string space = "Town.Library") =>
        Sample.Read(Sample.Text.Replace("name: Library", "name: " + name).Replace("Town.Library", space), path);
}
