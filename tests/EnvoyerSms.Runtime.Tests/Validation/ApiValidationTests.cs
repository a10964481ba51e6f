using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Text;
using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Tests.Validation;

public sealed class ApiValidationTests
{
    private static readonly ApiError Missing = new(2, "TextMissing", "Missing - Text") { Detail = "Text" };
    private static readonly ApiError Bad = new(3, "Bad", "Bad value");
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_missing_value_is_one_failure_and_ends_its_chain()
    {
        var failure = Assert.Single(
            Failures(v => v.Text("Text", null, missing: Missing).NotEmpty(Bad).MinLength(3, Bad))
        );
        Assert.Equal(
            ("Text", (int?)null, 2L, "Text"),
            (failure.Parameter, failure.Index, failure.ErrorId, failure.Detail)
        );
        Assert.Same(Missing, failure.Error);
        Assert.Equal("Text is required: give it a value.", failure.Message);
    }

    [Fact]
    public void A_value_may_be_required_without_an_error_of_the_API()
    {
        var failure = Assert.Single(Failures(v => v.Integer("Id", null, required: true).Min(1)));
        Assert.Null(failure.Error);
        Assert.Null(failure.ErrorId);
    }

    [Fact]
    public void A_decomposed_text_passes_with_advice()
    {
        var validation = new ApiValidation(ApiMethod.Post, Now);
        validation.Text("Name", "caf\u00E9 cafe\u0301");
        validation.TextList("Names", ["a", "e\u0302"]);
        Assert.Empty(validation.Failures);
        Assert.Equal(
            [
                "Name holds a letter whose accent is a character of its own, U+0301 at place 10",
                "Names[1] holds a letter ",
            ],
            validation.Advice.Zip([78, 24], (advice, length) => advice[..length])
        );
    }

    [Fact]
    public void A_value_left_out_passes() =>
        Assert.Empty(
            Failures(v =>
            {
                v.Text("Tag", null)
                    .NotEmpty()
                    .MinLength(1)
                    .MaxLength(0)
                    .Characters(0)
                    .NotNumeric()
                    .Pattern("x")
                    .PhoneDigits()
                    .MaxUnits(0);
                v.TextList("List", null).MinItems(1).MaxItems(0).Distinct().NotEmpty().PhoneDigits();
                v.Integer("Id", null).Min(1).Max(0);
                v.Instant("At", null, Paris).Future().Unambiguous();
            })
        );

    [Fact]
    public void Empty_ends_the_chain() =>
        Assert.Equal(
            ["Name is empty: give it at least one character."],
            Messages(v => v.Text("Name", "").NotEmpty(Bad).MinLength(3, Bad))
        );

    [Fact]
    public void All_failures_come_at_once() =>
        Assert.Equal(
            [
                "Name \"a!\" has 2 characters: at least 3 are needed.",
                "Name \"a!\" holds \"!\" at place 2: use the letters A to Z, without accents, and the digits 0 to 9 only.",
                "Id is 0: it must be at least 1.",
            ],
            Messages(v =>
            {
                v.Text("Name", "a!")
                    .NotEmpty(Bad)
                    .MinLength(3, Bad)
                    .Characters(ApiCharacterSet.AsciiLettersAndDigits, Bad);
                v.Integer("Id", 0).Min(1);
            })
        );

    [Fact]
    public void A_rule_holds_on_its_condition_only()
    {
        Assert.Empty(
            Messages(v =>
            {
                v.Text("T", "").NotEmpty(when: false);
                v.Text("T", "a")
                    .MinLength(3, when: false)
                    .MaxLength(0, when: false)
                    .Characters(ApiCharacterSet.AsciiDigits, when: false);
                v.Text("T", "1")
                    .NotNumeric(when: false)
                    .Pattern("a", when: false)
                    .PhoneDigits(when: false)
                    .MaxUnits(0, when: false);
                v.TextList("L", ["", "1", "1"])
                    .MinItems(4, when: false)
                    .Distinct(when: false)
                    .MaxItems(0, when: false)
                    .NotEmpty(when: false)
                    .PhoneDigits(when: false);
                v.Integer("I", 5).Min(6, when: false).Max(4, when: false);
                v.Instant("A", Now.AddDays(-1), Paris).Future(when: false);
            })
        );
        Assert.Single(
            Messages(v =>
            {
                v.TextList("L", ["1", "2"]).MaxItems(1, when: v.Method == ApiMethod.Get);
                v.TextList("L", ["1", "2"]).MaxItems(1, when: v.Method == ApiMethod.Post);
            })
        );
    }

    [Fact]
    public void Items_are_named_by_their_place()
    {
        var failures = Failures(v =>
            v.TextList("Recipients", ["33600000001", "", null!, "06"], missing: Missing)
                .MinItems(1)
                .NotEmpty(Bad)
                .PhoneDigits(Bad)
        );
        Assert.Equal([2, 1, 3], failures.Select(failure => failure.Index));
        Assert.All(failures, failure => Assert.Equal("Recipients", failure.Parameter));
        Assert.Equal("Recipients[2] is required: give it a value.", failures[0].Message);
        Assert.Equal("Recipients[1] is empty: give it at least one character.", failures[1].Message);
        Assert.StartsWith("Recipients[3] \"06\" begins with 0", failures[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_items_end_the_chain() =>
        Assert.Equal(
            "L",
            Assert
                .Single(
                    Failures(v =>
                        v.TextList("L", ["x", "", "y"]).MaxItems(2, Bad).MinItems(4).NotEmpty(Bad).PhoneDigits(Bad)
                    )
                )
                .Parameter
        );

    [Fact]
    public void Each_item_that_repeats_an_earlier_one_is_told_with_that_one()
    {
        var failures = Failures(v =>
            v.TextList("L", ["a", "b", "a", "b", "a", "A"], personal: true).Distinct(error: Bad)
        );
        Assert.Equal(
            [
                (2, "L[2] is the same as L[0]: take one of them out."),
                (3, "L[3] is the same as L[1]: take one of them out."),
                (4, "L[4] is the same as L[0]: take one of them out."),
            ],
            failures.Select(failure => (failure.Index!.Value, failure.Message))
        );
        Assert.All(failures, failure => Assert.Same(Bad, failure.Error));
    }

    [Fact]
    public void An_empty_item_is_told_once() =>
        Assert.Equal(
            ["L[0] is empty: give it at least one character.", "L[1] is empty: give it at least one character."],
            Messages(v => v.TextList("L", ["", ""]).NotEmpty().Distinct())
        );

    [Fact]
    public void A_failure_names_its_rule()
    {
        var failures = Failures(v =>
        {
            v.Text("T", "").NotEmpty();
            v.Text("T", "12")
                .MinLength(3)
                .MaxLength(1)
                .Characters(ApiCharacterSet.AsciiLetters)
                .NotNumeric()
                .Pattern("x")
                .PhoneDigits()
                .MaxUnits(1);
            v.Integer("I", 5).Min(6).Max(4);
            v.TextList("L", ["1", "1"]).MinItems(3).Distinct().MaxItems(1);
            v.Instant("A", new DateTimeOffset(2025, 10, 26, 0, 30, 0, TimeSpan.Zero), Paris).Future().Unambiguous();
            v.Different(null, ("A", 1L), ("B", 1L));
            v.Exclusive(null, ("A", true), ("B", true));
            v.Together(null, ("A", true), ("B", false));
        });
        Assert.Equal(Enum.GetValues<ApiRuleKind>(), [.. failures.Select(failure => failure.Rule!.Value).Order()]);
    }

    [Fact]
    public void A_failure_of_an_item_names_its_rule()
    {
        var failures = Failures(v =>
        {
            v.TextList("L", [""]).NotEmpty();
            v.TextList("L", ["12"])
                .MinLength(3)
                .MaxLength(1)
                .Characters(ApiCharacterSet.AsciiLetters)
                .NotNumeric()
                .Pattern("x")
                .PhoneDigits()
                .MaxUnits(1);
        });
        Assert.Equal(
            Enumerable.Range(0, (int)ApiRuleKind.MaxUnits + 1),
            failures.Select(failure => (int)failure.Rule!.Value)
        );
    }

    [Fact]
    public void What_cannot_be_sent_at_all_breaks_no_rule() =>
        Assert.All(
            Failures(v =>
            {
                v.Text("T", null, required: true);
                v.Text("T", "a\uD83D");
                v.TextList("L", [null!, "\uDE00"]);
            }),
            failure => Assert.Null(failure.Rule)
        );

    [Fact]
    public void Every_rule_of_an_item_is_checked() =>
        Assert.Equal(
            7,
            Messages(v =>
                v.TextList("L", ["12"])
                    .MinLength(3)
                    .MaxLength(1)
                    .Characters(ApiCharacterSet.AsciiLetters)
                    .NotNumeric()
                    .Pattern("x")
                    .PhoneDigits()
                    .MaxUnits(1)
            ).Length
        );

    [Fact]
    public void Half_a_pair_cannot_be_sent() =>
        Assert.Equal(
            2,
            Failures(v =>
            {
                v.Text("T", "a\uD83D");
                v.TextList("L", ["a", "\uDE00"]);
            }).Count
        );

    [Fact]
    public void Personal_values_are_in_no_message()
    {
        const string secret = "33 SECRET";
        var messages = Messages(v =>
        {
            v.Text("T", secret, personal: true)
                .MinLength(99)
                .MaxLength(1)
                .Characters(ApiCharacterSet.AsciiDigits)
                .Pattern("x")
                .PhoneDigits()
                .MaxUnits(1);
            v.TextList("L", [secret], personal: true)
                .MinLength(99)
                .MaxLength(1)
                .Characters(ApiCharacterSet.AsciiDigits)
                .Pattern("x")
                .PhoneDigits()
                .MaxUnits(1);
            v.Text("N", "987654321", personal: true).NotNumeric();
            v.Integer("I", 987654321, personal: true).Max(1).Min(long.MaxValue);
        });
        Assert.Equal(15, messages.Length);
        Assert.All(messages, message => Assert.DoesNotContain("SECRET", message, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("987654321", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_between_members_name_them()
    {
        var failures = Failures(v =>
        {
            v.Different(Bad, ("From", 504L), ("To", 504L));
            v.Exclusive(Bad, ("A", true), ("B", false), ("C", true));
            v.Together(Bad, ("Date", true), ("Time", false));
            v.Different(Bad, ("From", 1L), ("To", 2L));
            v.Exclusive(Bad, ("A", true), ("B", false));
            v.Together(Bad, ("Date", false), ("Time", false));
        });
        Assert.Equal(
            [
                ("To", "From and To have the same value: they must differ."),
                ("A", "A and C exclude each other: set one of them only."),
                ("Time", "Time is missing: it is required together with Date."),
            ],
            failures.Select(failure => (failure.Parameter, failure.Message))
        );
    }

    [Fact]
    public void Instants_are_told_with_the_clock() =>
        Assert.Equal(
            [
                "At is 2026-01-15 08:59:00 +01:00, which is past (it is now 2026-01-15 09:00:00 +01:00): choose a later time.",
                "At is 2026-10-25 02:30 in Europe/Paris, a time that comes twice when clocks are put back: "
                    + "choose a time before or after that hour.",
            ],
            Messages(v =>
            {
                v.Instant("At", Now.AddMinutes(-1), Paris).Future().Unambiguous();
                v.Instant("At", new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Paris)
                    .Future()
                    .Unambiguous();
            })
        );

    private static string[] Messages(Action<ApiValidation> validate) =>
        Cultures
            .Same(() => string.Join('\n', Failures(validate).Select(failure => failure.Message)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<ApiValidationFailure> Failures(Action<ApiValidation> validate)
    {
        var validation = new ApiValidation(ApiMethod.Post, Now);
        validate(validation);
        return validation.Failures;
    }
}
