using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reporting;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

public sealed class GoodContractTests
{
    private static int LinesApart => Environment.GetEnvironmentVariable("CI") == "true" ? 1 : 3;

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
    public void Line_ends_make_no_difference() =>
        Assert.Equal(Sample.Model, Sample.Read(Sample.Text.Replace("\n", "\r\n")).Value);

    [Fact]
    public void The_same_text_gives_the_same_model_and_the_same_hash()
    {
        var (first, second) = (Sample.Read(Sample.Text), Sample.Read(Sample.Text));

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a comment")]
    [InlineData("      # an indented comment")]
    public void A_line_that_says_nothing_changes_no_model(string line)
    {
        var lines = Sample.Text.Split('\n');
        var block = Array.FindIndex(lines, found => found.EndsWith(": |", StringComparison.Ordinal));
        for (var index = 0; index < lines.Length; index += LinesApart)
        {
            if (index == block + 1)
                continue;
            var text = string.Join('\n', lines.Take(index).Append(line).Concat(lines.Skip(index)));
            Assert.True(Sample.Model == Sample.Read(text).Value, $"Line {index + 1} changed the model.");
        }
    }

    [Fact]
    public void Any_word_of_the_contract_that_changes_changes_the_model()
    {
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("Lends books.", "Lends maps.")).Value);
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("maxLength: 8", "maxLength: 9")).Value);
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("with a note", "with another note")).Value);
    }

    [Fact]
    public void The_api_is_read_in_full()
    {
        var api = Sample.Model.Api;

        Assert.Equal(("Library", "Town.Library", new ApiVersion(3, 1, 0)), (api.Name, api.Namespace, api.Version));
        Assert.Equal(new LocalizedText("Lends books.", "Prête des livres."), api.Fact.Summary);
        Assert.Equal(new TimeZoneModel("Europe/Paris", "Romance Standard Time"), api.TimeZone);
        Assert.Equal([HttpVerb.Post, HttpVerb.Get], api.Methods);
        Assert.Equal(
            ("fault", "code", "words", "echo"),
            (api.Envelope.Error, api.Envelope.ErrorId, api.Envelope.ErrorMessage, api.Envelope.ErrorRequest)
        );
        Assert.Equal([" - ", ": "], api.Envelope.DetailSeparators);
        Assert.Equal(
            (60, 900, 429, "Card.LoanLimit"),
            (api.RateLimit!.Requests, api.RateLimit.Seconds, api.RateLimit.OverLimit, api.RateLimit.LimitFrom)
        );
        Assert.Equal(
            ["Basic", "Form", "Query", "Key", "Token", "Pair", "Signed"],
            api.Authentication.Schemes.Select(scheme => scheme.Name)
        );
        Assert.Equal("X-Library-Key", api.Authentication.Schemes[3].Header);
        Assert.Equal("Bearer ", api.Authentication.Schemes[4].Prefix);
        Assert.Equal([new("X-Reader", "Reader"), new("X-Pin", "Pin")], api.Authentication.Schemes[5].Headers);
        Assert.Equal(["Reader", "Pin"], api.Authentication.Schemes[5].Credentials);
        Assert.Equal(SchemeKind.Signature, api.Authentication.Schemes[6].Kind);
        Assert.Equal(
            new LocalizedText("Shows the pin.", "Montre le code."),
            api.Authentication.Schemes.Single(scheme => scheme.Kind == SchemeKind.Query).Caution
        );
        Assert.True(api.Authentication.Schemes[0].Caution.IsEmpty);
        Assert.Equal("UnknownReader", api.Statuses[0].WhenEmpty);
        Assert.Equal("2022-01-01", api.Versions[1].Date);
    }

    [Fact]
    public void Errors_know_their_details_without_message_and_separator()
    {
        var error = Sample.Model.Errors[1];

        Assert.Equal(
            ["Title is missing", "Wrong cards {values}", "Day is missing"],
            error.Details.Select(detail => detail.Detail)
        );
        Assert.Equal(["cards", "title"], error.Details[1].Parameters);
    }

    [Fact]
    public void Parameters_carry_all_that_was_said_of_them()
    {
        var lend = Sample.Model.Operations[1];
        var (title, cards, day, until) = (
            lend.Parameters[0],
            lend.Parameters[1],
            lend.Parameters[2],
            lend.Parameters[3]
        );

        Assert.True(title is { Required: true, Personal: true, NormalizeLineBreaks: true, Repeated: false });
        Assert.Equal("TitleMissing", title.Wire[0].Missing);
        Assert.Equal(new MeasureModel("gsm0338", [160, 306], "AddStamp", "\nSTAMP"), title.Measure);
        Assert.True(cards is { Type: ParameterType.Phone, Repeated: true, Separator: "," });
        Assert.Equal([new("day", "yyyyMMdd", "DayMissing"), new("hour", "HHmm", "")], day.Wire);
        Assert.Equal("yyyy-MM-dd", until.Wire[0].Format);
        Assert.Equal(new Deprecation(new ApiVersion(3, 1, 0), "Title"), lend.Parameters[4].Fact.Deprecated);
        Assert.Equal((ParameterType.Enum, "Shelf"), (lend.Parameters[6].Type, lend.Parameters[6].TypeName));
        Assert.Equal("1", lend.Parameters[5].Default);
        Assert.Equal(new LocalizedText("It stays.", null), Parameter(lend, "AddStamp").Caution);
        Assert.Null(title.Requires);
        Assert.Equal(
            new RequiresModel("LendBooks", "AddStamp"),
            Parameter(Sample.Model.Operations[2], "Title").Requires
        );
    }

    [Fact]
    public void Operations_carry_what_was_said_of_their_replies()
    {
        var (card, lend, close) = (Operation("GetCard"), Operation("LendBooks"), Operation("CloseCard"));
        var (pages, poll) = (Operation("ListLoans").Pages!, card.Poll!);

        Assert.Equal(
            ("ListAllLoans", "Skip", "Loans", "Count"),
            (pages.Name, pages.Parameter, pages.Items, pages.Total)
        );
        Assert.Equal("Donne tous les prêts, page après page.", pages.Fact.Summary.Fr);
        Assert.Equal("WaitForBooks", poll.Name);
        Assert.Equal(["Loans", "State"], poll.Until);
        Assert.Equal(["TooMany"], poll.Pending);
        Assert.Equal("L22", poll.Fact.Basis!.Lines);
        Assert.Equal("Number", lend.ResourceId);
        Assert.Equal(["UnknownReader"], close.AlreadyDone!.Errors);
        Assert.Equal([new TakenField("Number", "Number")], close.AlreadyDone.Response);
        Assert.True(lend is { Pages: null, Poll: null, AlreadyDone: null } && card.ResourceId.Length == 0);
    }

    [Fact]
    public void An_operation_says_how_it_is_sent()
    {
        var (move, card) = (Operation("MoveBook"), Operation("GetCard"));

        Assert.Equal((HttpVerb.Put, "shelves/{shelf}/books/{title}.xml"), (move.Method, move.Path));
        Assert.Equal([new("action", "move"), new("lending", "no")], move.Constants);
        Assert.Equal(
            [ParameterPlace.Path, ParameterPlace.Path, ParameterPlace.Header, ParameterPlace.Field],
            move.Parameters.Select(parameter => parameter.Place)
        );
        Assert.True(card is { Method: null, Constants.Count: 0, HasFields: false });
        Assert.Equal("La carte est perdue.", Operation("CloseCard").Caution.Fr);
    }

    [Fact]
    public void A_group_has_a_limit_of_its_own()
    {
        Assert.Equal([new RateGroupModel("Lending", 2, 5, 429)], Sample.Model.Api.RateGroups);
        Assert.Equal(("Lending", ""), (Operation("LendBooks").RateGroup, Operation("GetCard").RateGroup));
    }

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

    private static OperationModel Operation(string name) =>
        Sample.Model.Operations.Single(operation => operation.Name == name);

    [Fact]
    public void A_rule_on_items_knows_whether_they_are_phone_numbers()
    {
        var lend = Sample.Model.Operations[1];

        Assert.Equal(ApiConstraints.OfPhones, Distinct("Cards").Argument);
        Assert.Equal("", Distinct("Notes").Argument);

        RuleModel Distinct(string parameter) =>
            Parameter(lend, parameter).Rules.Single(rule => rule.Kind == ApiRuleKind.Distinct);
    }

    [Fact]
    public void A_rule_is_advice_where_it_says_so()
    {
        var lend = Sample.Model.Operations[1];

        Assert.Equal(
            ["MinItems", "Distinct", "Max", "Exclusive"],
            lend.Parameters.SelectMany(parameter => parameter.Rules)
                .Concat(lend.Rules)
                .Where(rule => rule.Advice)
                .Select(rule => rule.Kind.ToString())
        );
    }

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

    [Fact]
    public void A_caution_and_what_is_required_are_part_of_the_model()
    {
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("It stays.", "It goes.")).Value);
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("Shows the pin.", "Hides it.")).Value);
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace("flag: AddStamp", "flag: AllowLong")).Value);
        Assert.NotEqual(Sample.Model, Sample.Read(Sample.Text.Replace(", advice: true", "")).Value);
    }

    [Fact]
    public void Rules_carry_kind_limit_condition_and_error()
    {
        var lend = Sample.Model.Operations[1];
        var units = lend.Parameters[0].Rules[2];

        Assert.Equal((ApiRuleKind.MaxUnits, 306L, "BadRequest"), (units.Kind, units.Limit, units.Error));
        Assert.Equal(["AllowLong"], units.When);
        Assert.Equal(HttpVerb.Get, lend.Parameters[1].Rules[2].Method);
        Assert.Equal("[A-Z]+[0-9]*", lend.Parameters[4].Rules[4].Argument);
        Assert.Equal(["AllowLong", "AddStamp"], lend.Rules[0].Parameters);
        Assert.Equal(["TooMany", "TitleMissing", "UnknownReader"], lend.Errors);
    }

    [Fact]
    public void A_basis_is_kind_lines_and_note() =>
        Assert.Equal(
            new Basis(BasisKind.Documented, "L16, L18-20", "with a note"),
            Sample.Model.Operations[1].Fact.Basis
        );

    [Fact]
    public void Examples_are_flat_and_their_enums_are_as_on_the_wire()
    {
        var result = Sample.Model.Operations[0].Examples[0].Result;

        Assert.Equal(
            [
                "Number=77",
                "LoanLimit=",
                "Loans.Count=2",
                "Loans[0].Title=Emma",
                "Loans[0].Due=2026-02-01T00:00:00+01:00",
                "Loans[0].State=1",
                "Loans[0].Tags=[old good]",
                "Loans[1].Title=Atlas",
                "Loans[1].State=9",
                "Loans[1].Shelf=maps",
                "Loans[1].Tags=[]",
            ],
            result.Select(value =>
                $"{value.Path}={(value.IsList ? $"[{string.Join(' ', value.Values)}]" : string.Concat(value.Values))}"
            )
        );
    }

    [Fact]
    public void Values_of_a_request_stand_in_the_order_of_the_parameters() =>
        Assert.Equal(
            ["Title", "Cards", "Day", "Copies", "Shelf", "AllowLong"],
            Sample.Model.Operations[1].Examples[0].Request.Select(value => value.Path)
        );

    private static ParameterModel Parameter(OperationModel operation, string name) =>
        operation.Parameters.Single(parameter => parameter.Name == name);

    private static void AssertGood(string text)
    {
        var parsed = Sample.Read(text);

        Assert.Empty(parsed.Problems.Select(problem => problem.ToDiagnostic().ToString()));
        Assert.NotNull(parsed.Value);
    }
}
