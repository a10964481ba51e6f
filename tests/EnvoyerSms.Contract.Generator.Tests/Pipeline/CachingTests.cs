using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>Which edit makes which files again.</summary>
public sealed class CachingTests
{
    /// <summary>Edit of the contract (what is replaced, by what), and the files that are made again.</summary>
    public static TheoryData<string, string, string[]> Edits =>
        new()
        {
            // Words of the file that say nothing.
            { "contract: 1\n", "# A comment.\ncontract: 1\n", [] },
            { "contract: 1\n", "contract: 1\n\n\n", [] },
            { "operations:\n", "\n# What it does.\noperations:\n", [] },
            { "  version: 3.1.0\n", "  version:   3.1.0   # the newest\n", [] },
            // One operation, and one only.
            { "summary: Shows the card.", "summary: Shows a card.", ["Library.Operations.GetCard.g.cs"] },
            { "path: book/lend", "path: book/lend/now", ["Library.Operations.LendBooks.g.cs"] },
            { "{ max: 9 }", "{ max: 8 }", ["Library.Operations.LendBooks.g.cs"] },
            { "fr: Attend le retour", "fr: Attend bien le retour", ["Library.Operations.GetCard.g.cs"] },
            { "en: \"Lists all loans,", "en: \"Lists every loan,", ["Library.Operations.ListLoans.g.cs"] },
            // What an operation asks of its response, and nothing else of that type.
            {
                "LentBooks:\n    fields:\n      Number: { wire: number",
                "LentBooks:\n    fields:\n      Number: { wire: nr",
                ["Library.Operations.LendBooks.g.cs", "Library.Types.LentBooks.g.cs"]
            },
            // The options tell a ledger which elements it may keep.
            {
                "Refund: { wire: refund",
                "Refund: { wire: money",
                ["Library.Options.g.cs", "Library.Types.ClosedCard.g.cs"]
            },
            // An example is code only where examples are asked for.
            { "form: title=Emma&cards", "form: title=EMMA&cards", [] },
            // One type, one enum.
            { "summary: A reader's card.", "summary: The card.", ["Library.Types.Card.g.cs"] },
            { "Returned: { value: 2,", "Returned: { value: 3,", ["Library.Enums.LoanState.g.cs"] },
            // An error's wording is in the catalogue, and a detail's also where a rule answers it.
            { "message: Unknown reader", "message: Unknown person", ["Library.Errors.g.cs"] },
            {
                "Bad request - Day is missing",
                "Bad request - Day is absent",
                ["Library.Errors.g.cs", "Library.Operations.LendBooks.g.cs"]
            },
            // The API as a whole.
            { "overLimit: 429", "overLimit: 430", ["Library.Api.g.cs"] },
            { "limitFrom: Card.LoanLimit, ", "", ["Library.Operations.GetCard.g.cs"] },
            { "baseAddress: https://books.example/api/", "baseAddress: https://books.example/", ["Library.Api.g.cs"] },
            { "pin, type: secret, required: true", "pin, type: secret", ["Library.Options.g.cs"] },
            { "en: Lends books.", "en: Lends good books.", ["Library.Client.g.cs"] },
        };

    [Theory, MemberData(nameof(Edits))]
    public void An_edit_makes_only_its_files_again(string before, string after, string[] files)
    {
        var run = GeneratorHarness.Run(Sample.Text);
        Assert.Contains(before, Sample.Text, StringComparison.Ordinal);

        run.EditContract(Sample.Text.Replace(before, after, StringComparison.Ordinal));

        // The example of what is edited may no longer fit; that is told, and changes no code.
        Assert.All(run.Diagnostics, told => Assert.True(told.Id is "ESMS0096" or "ESMS0097", told.ToString()));
        run.Compiles();
        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            CachedSteps.ChangedFiles(run.Result).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_comment_does_not_have_a_contract_read_again()
    {
        var run = GeneratorHarness.Run(Sample.Text);
        Assert.Empty(CachedSteps.Changes(run.Result, StepNames.Said));

        run.EditContract("# A comment.\n" + Sample.Text);
        Assert.Empty(CachedSteps.Changes(run.Result, StepNames.Said));
        Assert.NotEmpty(CachedSteps.Changes(run.Result, StepNames.Documents));

        run.EditContract(Sample.Text.Replace("Shows the card.", "Shows a card.", StringComparison.Ordinal));
        Assert.NotEmpty(CachedSteps.Changes(run.Result, StepNames.Said));
    }

    [Fact]
    public void A_problem_moves_with_its_line()
    {
        var run = GeneratorHarness.Run(
            Sample.Text.Replace("path: book/lend", "path: /book/lend", StringComparison.Ordinal)
        );
        var before = Assert.Single(run.Diagnostics).Location.GetLineSpan();

        run.EditContract(
            "# A comment.\n" + Sample.Text.Replace("path: book/lend", "path: /book/lend", StringComparison.Ordinal)
        );
        var after = Assert.Single(run.Diagnostics).Location.GetLineSpan();

        Assert.Equal(before.StartLinePosition.Line + 1, after.StartLinePosition.Line);
        Assert.Equal(before.StartLinePosition.Character, after.StartLinePosition.Character);
    }

    [Fact]
    public void A_problem_that_comes_or_goes_with_a_comment_is_told_anew()
    {
        var run = GeneratorHarness.Run(Sample.Text);
        run.EditContract("#\u0007\n" + Sample.Text);
        Assert.Equal("ESMS0008", Assert.Single(run.Diagnostics).Id);
        run.EditContract("#\n" + Sample.Text);
        run.ReportsNothing().Compiles();
    }

    [Fact]
    public void A_problem_elsewhere_emits_nothing_again()
    {
        var run = GeneratorHarness.Run(Sample.Text);
        run.EditProperties(
            new ProjectProperties(new Dictionary<string, string> { ["ApiContractVisibility"] = "secret" })
        );
        Assert.Equal("ESMS0904", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(CachedSteps.ChangedFiles(run.Result));
    }

    [Fact]
    public void The_version_cuts_every_file_that_it_concerns()
    {
        var run = GeneratorHarness.Run(Sample.Text);
        run.EditProperties(new ProjectProperties(new Dictionary<string, string> { ["ApiContractVersion"] = "2.0.0" }));
        var changed = CachedSteps.ChangedFiles(run.Result).ToArray();
        Assert.Contains("Library.Operations.LendBooks.g.cs", changed);
        Assert.DoesNotContain("Library.Operations.CloseCard.g.cs", changed);
    }

    [Fact]
    public void A_new_operation_is_a_new_method_and_leaves_those_before_it_alone()
    {
        const string Operation = """
              RenewLoan:
                path: loan/renew
                effect: idempotent
                summary: Keeps a book for longer.
                parameters:
                  Title: { wire: title, type: string, required: true }
                response: { type: ReturnedBook, element: loan }
                examples:
                  - name: renewed
                    request: { Title: Emma }
                    form: title=Emma
                    response: "<library><state>done</state><loan><title>Emma</title><state>1</state></loan></library>"
                    result: { Title: Emma }

            """;
        var run = GeneratorHarness.Run(Sample.Text);
        run.EditContract(Sample.Text.TrimEnd() + "\n" + Operation);
        run.ReportsNothing().Compiles();
        // The API lists the names of its operations, the options what may be kept of their responses.
        Assert.Equal(
            [
                "Library.Api.g.cs",
                "Library.Operations.RenewLoan.g.cs",
                "Library.Operations.g.cs",
                "Library.Options.g.cs",
            ],
            CachedSteps.ChangedFiles(run.Result).Order(StringComparer.Ordinal)
        );
        run.Edit(
            "using Town.Library; internal static class Caller { internal static object Call(ILibraryClient client) => client.RenewLoanAsync(\"Emma\"); }"
        );
        run.Compiles();
    }
}
