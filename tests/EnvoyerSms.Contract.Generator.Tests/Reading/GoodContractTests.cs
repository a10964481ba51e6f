using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reporting;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>What a contract may say.</summary>
public sealed class GoodContractTests
{
    [Fact]
    public void The_sample_has_no_problem() => AssertGood(Sample.Text);

    [Fact]
    public void The_shipped_contract_has_no_problem() => AssertGood(Sample.Shipped);

    [Fact]
    public void Contracts_of_other_shapes_have_no_problem() =>
        Assert.All(Sample.Contracts, contract => AssertGood(contract.Text));

    [Fact]
    public void Words_alone_name_errors_where_the_envelope_has_no_id()
    {
        var text = Sample
            .Text.Replace("id: code, message: words", "message: words", StringComparison.Ordinal)
            .Replace("    id: 1\n", "", StringComparison.Ordinal)
            .Replace("    id: 2\n", "", StringComparison.Ordinal)
            .Replace("{ id: 3, message", "{ message", StringComparison.Ordinal)
            .Replace("pending: [3]", "pending: [TooMany]", StringComparison.Ordinal)
            .Replace("error: 2,", "error: BadRequest,", StringComparison.Ordinal)
            .Replace("TitleMissing, 1]", "TitleMissing, UnknownReader]", StringComparison.Ordinal);
        AssertGood(text);

        var model = Sample.Read(text).Value!;
        Assert.False(model.Api.Envelope.IsUsual);
        Assert.Equal([(1, ""), (2, ""), (3, "")], model.Errors.Select(error => (error.Id, error.Code)));

        var problem = Assert.Single(Sample.Read(text.Replace("{ message: Too", "{ id: 3, message: Too")).Problems);
        Assert.Equal(RuleIds.KeyDoesNotFit, problem.Rule);
    }

    [Theory]
    [InlineData("status: { element: state, success: [done, fine] }")]
    [InlineData("status: { element: \"@state\", success: done, failure: [failed, wrong] }")]
    [InlineData("status: { element: head/state, success: done, failure: failed }")]
    public void A_status_may_stand_anywhere_and_say_more(string status)
    {
        var envelope = Sample
            .Read(Sample.Text.Replace("status: { element: state, success: done, failure: failed }", status))
            .Value!.Api.Envelope;
        Assert.False(envelope.IsUsual);
    }

    [Fact]
    public void Texts_name_errors_where_one_of_them_is_no_number()
    {
        var model = Sample.Read(Sample.Load("cargo.contract.yaml")).Value!;

        Assert.True(model.Api.Envelope is { HasTextIds: true, IsUsual: false, Root: "", ErrorRoot: "RefusedResponse" });
        Assert.Equal(
            [(1, "WrongKey"), (2, "Bad.Field"), (3, "507"), (4, "AlreadyUnbooked")],
            model.Errors.Select(error => (error.Id, error.Code))
        );
        Assert.Equal(["Link", "Kind/@attempt"], model.Api.Envelope.ErrorFields.Select(field => field.Wire[0]));
        Assert.True(model.Operations[2] is { AnswersNothing: true, Response: "" });
        Assert.True(Sample.Model.Api.Envelope is { HasTextIds: false, IsUsual: true });
    }

    // As the client sends it.
    [Theory]
    [InlineData("+33 6 00 00 00 01")]
    [InlineData("0033.6.00.00.00.01")]
    [InlineData("+33 (0)6 00 00 00 01")]
    public void A_number_of_an_example_may_be_written_in_any_way(string number) =>
        AssertGood(Sample.Text.Replace("Cards: [\"33600000001\"]", $"Cards: [\"{number}\"]", StringComparison.Ordinal));

    [Fact]
    public void Groups_may_be_all_that_is_limited()
    {
        var text = Sample.Text.Replace("requests: 60, minutes: 15, ", "").Replace("limitFrom: Card.LoanLimit, ", "");
        AssertGood(text);
        Assert.Null(Sample.Read(text).Value!.Api.RateLimit);
    }

    [Fact]
    public void Constants_of_the_api_come_before_those_of_an_operation()
    {
        var text = Sample
            .Text.Replace("  methods: [post, get]\n", "  methods: [post, get]\n  constants: { Version: 2010-04-01 }\n")
            .Replace("form: ", "form: Version=2010-04-01&");

        AssertGood(text);
        var operations = Sample.Read(text).Value!.Operations;
        Assert.All(operations, operation => Assert.Equal(new("Version", "2010-04-01"), operation.Constants[0]));
        Assert.Equal(3, operations.Single(operation => operation.Name == "MoveBook").Constants.Count);
    }

    [Fact]
    public void The_base_address_may_hold_a_credential()
    {
        var text = Sample.Text.Replace("books.example/api/", "books.example/{reader}/api-{reader}/");

        AssertGood(text);
        Assert.Equal(["Reader"], Sample.Read(text).Value!.Api.Authentication.InAddress);
    }

    [Theory]
    [InlineData("path: \"\"")]
    [InlineData("path: card/")]
    [InlineData("path: card/get.xml")]
    [InlineData("path: card/~get")]
    public void A_path_may_be(string path) => AssertGood(Sample.Text.Replace("path: card/get\n", path + "\n"));

    // What a constant tells apart is not the same place.
    [Fact]
    public void Operations_at_one_path_may_differ_by_a_constant_or_by_their_method()
    {
        AssertGood(
            Sample
                .Text.Replace("path: card/get\n", "path: \"\"\n    constants: { action: get }\n")
                .Replace("path: book/lend\n", "path: \"\"\n    constants: { action: lend }\n")
                .Replace("form: title=Emma&", "form: action=lend&title=Emma&")
        );
        AssertGood(Sample.Text.Replace("path: card/close\n", "path: book/lend\n    method: put\n"));
    }

    [Theory]
    [InlineData("contract: 1.1")]
    [InlineData("contract: \"1.1\"")]
    public void The_language_may_be_named_by_its_minor_version(string language) =>
        AssertGood(Sample.Text.Replace("contract: 1", language));

    // The sample's own example already lends to one card, against the advice to lend to two.
    [Theory]
    [InlineData("Renewed: 4\n          Notes: [a, a]", "&allow_long=1", "&allow_long=1&notes=a,a&renewed=4")]
    [InlineData("Code: ABC", "&copies=2", "&code=ABC&copies=2")]
    public void An_example_may_go_against_advice(string more, string form, string formNow) =>
        AssertGood(
            Sample
                .Text.Replace("          Copies: 2\n", $"          Copies: 2\n          {more}\n")
                .Replace(form, formNow)
        );

    [Fact]
    public void Advice_about_the_future_needs_no_clock() =>
        AssertGood(
            Sample
                .Text.Replace("{ future: true }", "{ future: true, advice: true }")
                .Replace("        now: 2026-01-15T09:00:00+01:00\n", "")
        );

    [Fact]
    public void Flags_that_only_advice_keeps_apart_can_be_set_together() =>
        AssertGood(
            Sample
                .Text.Replace("AddStamp], error: BadRequest, basis: assumed }", "AddStamp], advice: true }")
                .Replace("when: [AllowLong], error: 2", "when: [AllowLong, AddStamp], error: 2")
        );

    private static void AssertGood(string text)
    {
        var parsed = Sample.Read(text);

        Assert.Empty(parsed.Problems.Select(problem => problem.ToDiagnostic().ToString()));
        Assert.NotNull(parsed.Value);
    }
}
