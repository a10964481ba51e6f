using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Planning;

public sealed class HistoryTests
{
    private static readonly ContractModel First = ContractHistory.UpTo(Sample.Model, new ApiVersion(1, 0, 0));

    [Fact]
    public void The_contracts_own_version_and_later_ones_change_nothing()
    {
        var model = Sample.Model;

        Assert.Same(model, ContractHistory.UpTo(model, model.Api.Version));
        Assert.Same(model, ContractHistory.UpTo(model, new ApiVersion(9, 0, 0)));
    }

    [Fact]
    public void The_version_is_the_one_asked_for_and_the_table_ends_there()
    {
        Assert.Equal(new ApiVersion(1, 0, 0), First.Api.Version);
        Assert.Equal([new ApiVersion(1, 0, 0)], First.Api.Versions.Select(version => version.Version));
    }

    [Fact]
    public void Credentials_that_came_later_leave_their_schemes()
    {
        Assert.Equal(["Reader", "Pin"], First.Api.Authentication.Credentials.Select(credential => credential.Name));
        Assert.Equal(["Reader", "Pin"], First.Api.Authentication.Schemes[0].Credentials);
    }

    [Fact]
    public void Parameters_fields_values_and_rules_that_came_later_are_gone()
    {
        Assert.DoesNotContain("Code", First.Operations[1].Parameters.Select(parameter => parameter.Name));
        Assert.DoesNotContain(
            "Loans",
            First.Types.Single(type => type.Name == "Card").Fields.Select(field => field.Name)
        );
        Assert.Equal(["Lent"], First.Enums.Single(item => item.Name == "LoanState").Values.Select(value => value.Name));
        Assert.Equal(2, First.Operations[1].Parameters[0].Rules.Count);
    }

    [Fact]
    public void A_rule_between_parameters_goes_with_one_of_two() =>
        Assert.Equal(
            ["AllowLong AddStamp", "Copies Shelf"],
            First.Operations[1].Rules.Select(rule => string.Join(' ', rule.Parameters))
        );

    [Fact]
    public void What_was_deprecated_later_was_not_yet_deprecated()
    {
        var second = ContractHistory.UpTo(Sample.Model, new ApiVersion(2, 0, 0));

        Assert.Null(First.Operations[2].Fact.Deprecated);
        Assert.NotNull(second.Operations[2].Fact.Deprecated);
        Assert.Null(second.Operations[1].Parameters.Single(parameter => parameter.Name == "Code").Fact.Deprecated);
        Assert.Null(second.Errors[2].Fact.Deprecated);
    }

    [Fact]
    public void Examples_that_need_what_came_later_are_gone()
    {
        // Its result holds loans, and the loan of the third operation is in a state of version 2.
        Assert.Equal(["nobody"], First.Operations[0].Examples.Select(example => example.Name));
        Assert.Equal(["one book", "too many"], First.Operations[1].Examples.Select(example => example.Name));
        Assert.Empty(First.Operations[2].Examples);
    }

    [Fact]
    public void Types_that_only_later_things_use_are_gone()
    {
        var text = Sample
            .Text.Replace("response: { type: ReturnedBook }", "response: { type: Card }")
            .Replace("response: { type: LentBooks, element: card }", "response: { type: Card, element: card }")
            .Replace("result: { Title: Emma, State: Returned }", "error: 1");

        var first = ContractHistory.UpTo(Sample.Read(text).Value!, new ApiVersion(1, 0, 0));

        Assert.Equal(["Card"], first.Types.Select(type => type.Name));
        Assert.Equal(["Shelf"], first.Enums.Select(item => item.Name));
    }

    [Fact]
    public void A_detail_that_came_later_leaves_its_error()
    {
        var text = Sample.Text.Replace("parameter: title, basis: documented L11 }", "parameter: title, since: 2.0.0 }");

        var first = ContractHistory.UpTo(Sample.Read(text).Value!, new ApiVersion(1, 0, 0));

        Assert.Equal("BadRequest", first.Operations[1].Parameters[0].Wire[0].Missing);
        Assert.DoesNotContain("TitleMissing", first.Operations[1].Errors);
    }

    [Fact]
    public void A_rule_whose_condition_came_later_never_held()
    {
        var text = Sample.Text.Replace(
            "AllowLong: { wire: allow_long, type: flag }",
            "AllowLong: { wire: allow_long, type: flag, since: 2.0.0 }"
        );

        var first = ContractHistory.UpTo(Sample.Read(text).Value!, new ApiVersion(1, 0, 0));

        var rules = first.Operations[1].Parameters[0].Rules;
        Assert.Equal([0L, 160L], rules.Select(rule => rule.Limit));
        Assert.Empty(rules[1].Unless);
        Assert.Equal(["too many"], first.Operations[1].Examples.Select(example => example.Name));
    }

    [Theory]
    [InlineData("type: flag, caution: It stays.", "type: flag, caution: It stays.", true)]
    [InlineData("type: flag, caution: It stays.", "type: flag, since: 2.0.0", false)]
    [InlineData("effect: unsafe\n    since: 1.0.0", "effect: unsafe\n    since: 2.0.0", false)]
    public void What_a_value_must_come_from_goes_with_its_operation_and_its_flag(string was, string now, bool stays)
    {
        var text = Sample.Text.Replace(was, now);

        var first = ContractHistory.UpTo(Sample.Read(text).Value!, new ApiVersion(1, 0, 0));

        var title = first.Operations.Single(operation => operation.Name == "GiveBack").Parameters[0];
        Assert.Equal(stays, title.Requires is not null);
    }

    [Theory]
    [InlineData("wire: skip, type: integer", "wire: skip, since: 3.1.0, type: integer")]
    [InlineData("wire: count, type: integer", "wire: count, since: 3.1.0, type: integer")]
    [InlineData(
        "Loans: { wire: loan, type: Loan, repeated: true }",
        "Loans: { wire: loan, type: Loan, repeated: true, since: 3.1.0 }"
    )]
    public void Pages_go_with_what_they_are_turned_by(string was, string now)
    {
        var second = Past(Sample.Text.Replace(was, now), new ApiVersion(2, 0, 0));

        Assert.NotNull(Operation(Past(Sample.Text, new ApiVersion(2, 0, 0)), "ListLoans").Pages);
        Assert.Null(Operation(second, "ListLoans").Pages);
    }

    [Fact]
    public void Waiting_goes_with_the_field_or_the_values_that_it_waits_for()
    {
        var values = Sample.Text.Replace("final: true, since: 2.0.0", "final: true, since: 3.1.0");

        Assert.NotNull(Operation(Past(Sample.Text, new ApiVersion(2, 0, 0)), "GetCard").Poll);
        Assert.Null(Operation(First, "GetCard").Poll);
        Assert.Null(Operation(Past(values, new ApiVersion(2, 0, 0)), "GetCard").Poll);
    }

    [Fact]
    public void An_error_that_came_later_did_not_yet_say_wait_or_done()
    {
        var text = Sample
            .Text.Replace(
                "message: Too many books, deprecated: { since: 3.1.0, use: BadRequest } }",
                "message: Too many books, since: 3.1.0 }"
            )
            .Replace("errors: [UnknownReader], response", "errors: [UnknownReader, TooMany], response");
        var second = Past(text, new ApiVersion(2, 0, 0));

        Assert.Empty(Operation(second, "GetCard").Poll!.Pending);
        Assert.Equal(["UnknownReader"], Operation(second, "CloseCard").AlreadyDone!.Errors);
    }

    [Theory]
    [InlineData("errors: [UnknownReader], response", "errors: [TooMany], response")]
    public void What_says_that_a_call_was_done_goes_with_what_it_needs(string was, string now)
    {
        var text = Sample
            .Text.Replace(
                "message: Too many books, deprecated: { since: 3.1.0, use: BadRequest } }",
                "message: Too many books, since: 3.1.0 }"
            )
            .Replace("Number: { wire: number, type: string }", "Number: { wire: number, type: string, required: true }")
            .Replace(was, now);

        Assert.Null(Operation(Past(text, new ApiVersion(2, 0, 0)), "CloseCard").AlreadyDone);
    }

    [Fact]
    public void A_resource_id_goes_with_its_field()
    {
        var text = Sample.Text.Replace(
            "Number: { wire: number, type: string, required: true, personal: true }",
            "Number: { wire: number, type: string, required: true, since: 2.0.0 }"
        );

        Assert.Equal("Number", Operation(First, "LendBooks").ResourceId);
        Assert.Equal("", Operation(Past(text, new ApiVersion(1, 0, 0)), "LendBooks").ResourceId);
    }

    private static ContractModel Past(string text, ApiVersion version) =>
        ContractHistory.UpTo(Sample.Read(text).Value!, version);

    private static OperationModel Operation(ContractModel model, string name) =>
        model.Operations.Single(operation => operation.Name == name);

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("2.4.0")]
    [InlineData("2.6.0")]
    [InlineData("2.9.0")]
    public void The_past_of_the_shipped_contract_compiles(string version) =>
        Pipeline.GeneratorHarness.Run(Sample.Shipped, ("ApiContractVersion", version)).ReportsNothing().Compiles();

    [Fact]
    public void Every_past_of_the_shipped_contract_grows()
    {
        var shipped = Sample.Read(Sample.Shipped).Value!;

        var operations = shipped
            .Api.Versions.Select(version => ContractHistory.UpTo(shipped, version.Version).Operations.Count)
            .ToList();

        Assert.Equal(operations.Order(), operations);
        Assert.Equal(shipped.Operations.Count, operations[^1]);
        Assert.True(operations[0] < operations[^1]);
    }
}
