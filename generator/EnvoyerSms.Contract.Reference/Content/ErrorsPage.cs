using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>All errors and details in one table, each of which leads to a page of its own.</summary>
internal static class ErrorsPage
{
    public static Page Of(Scope scope)
    {
        var language = scope.Language;
        var entries = ErrorEntry.All(scope.Contract).ToList();
        return new Page(
            Anchor.Errors,
            language.Word("Errors", "Erreurs"),
            2,
            [
                new Paragraph(
                    language.Say(
                        $"An error of the API is thrown as {new Verbatim(scope.Names.Exception)}. It refused the call, and did nothing. Which one it is, tell {new Verbatim("ErrorId")} and {new Verbatim("Error")}; one that is not listed is kept as it came.",
                        $"Une erreur de l’API lève {new Verbatim(scope.Names.Exception)}. Elle a refusé l’appel, et n’a rien fait. {new Verbatim("ErrorId")} et {new Verbatim("Error")} disent laquelle ; une erreur absente de cette liste est gardée telle quelle."
                    )
                ),
                .. entries.Count == 0
                    ? (IEnumerable<Block>)
                        [new Paragraph(language.Say("The contract lists none.", "Le contrat n’en liste aucune."))]
                    : [Table(scope, entries)],
                .. Fields(scope),
            ]
        );
    }

    public static Table Table(Scope scope, IEnumerable<ErrorEntry> entries)
    {
        var language = scope.Language;
        return new Table(
            language.Word("Errors", "Erreurs"),
            [
                language.Word("Error", "Erreur"),
                language.Word("Message of the API", "Message de l’API"),
                language.Word("What it means", "Ce qu’elle signifie"),
            ],
            [
                .. entries.Select(entry => new Row(
                    null,
                    [
                        entry.Detail is null && entry.Id.Length > 0
                            ? [scope.Error(entry.Name), $"id {new Verbatim(entry.Id)}"]
                            : [scope.Error(entry.Name)],
                        entry.Message.Length == 0 ? [""] : [new Verbatim(entry.Message)],
                        [.. scope.SummaryLine(entry.Fact)],
                    ]
                )),
            ]
        );
    }

    // What else an error of this API tells.
    private static IEnumerable<Block> Fields(Scope scope)
    {
        if (scope.Contract.Api.Envelope.ErrorFields is not { Count: > 0 } fields)
            yield break;
        var language = scope.Language;
        yield return new Heading(
            2,
            Anchor.Errors.Part("fields"),
            language.Say(
                $"What {new Verbatim(scope.Names.Exception)} tells besides",
                $"Ce que dit aussi {new Verbatim(scope.Names.Exception)}"
            )
        );
        yield return FieldWords.Table(scope, language.Word("Fields", "Champs"), "", fields);
    }
}
