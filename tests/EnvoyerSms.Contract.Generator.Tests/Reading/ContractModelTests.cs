using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>What is read of a contract: all that it says, and nothing of how it is written.</summary>
public sealed class ContractModelTests
{
    private static int LinesApart => Environment.GetEnvironmentVariable("CI") == "true" ? 1 : 3;

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

    private static OperationModel Operation(string name) =>
        Sample.Model.Operations.Single(operation => operation.Name == name);

    private static ParameterModel Parameter(OperationModel operation, string name) =>
        operation.Parameters.Single(parameter => parameter.Name == name);
}
