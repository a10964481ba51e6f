using System.Globalization;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>What every response is wrapped in, and the HTTP statuses.</summary>
internal static class ResponsesPage
{
    public static Page Of(Scope scope)
    {
        var (language, api) = (scope.Language, scope.Contract.Api);
        return new Page(
            Anchor.Responses,
            language.Word("Responses", "Réponses"),
            2,
            [
                new Bullets([.. Envelope(language, api.Envelope)]),
                .. api.Statuses.Count == 0 ? (IEnumerable<Block>)[] : [Statuses(scope, api.Statuses)],
            ]
        );
    }

    private static IEnumerable<Line> Envelope(Language language, EnvelopeModel envelope)
    {
        yield return envelope.Root.Length == 0
            ? language.Say("Each response has a root of its own.", "Chaque réponse a sa propre racine.")
            : language.Say($"Root: {new Verbatim(envelope.Root)}", $"Racine : {new Verbatim(envelope.Root)}");
        yield return envelope.Status.Length == 0
            ? language.Say(
                "A response that holds an error is a failure, whatever its status.",
                "Une réponse qui contient une erreur est un échec, quel que soit son statut."
            )
            : language.Say(
                $"{new Verbatim(envelope.Status)} says success with {Values(language, envelope.Success)}{Failure(language, envelope.Failure)}.",
                $"{new Verbatim(envelope.Status)} dit le succès par {Values(language, envelope.Success)}{Failure(language, envelope.Failure)}."
            );
        if (envelope.ErrorRoot.Length > 0)
            yield return language.Say(
                $"Root of failures: {new Verbatim(envelope.ErrorRoot)}",
                $"Racine des échecs : {new Verbatim(envelope.ErrorRoot)}"
            );
        foreach (
            var (english, french, path) in new[]
            {
                ("Error", "Erreur", envelope.Error),
                ("Its id", "Son identifiant", Below(envelope.ErrorId)),
                ("Its message", "Son message", Below(envelope.ErrorMessage)),
                ("What repeats the request", "Ce qui répète la requête", Below(envelope.ErrorRequest)),
            }
        )
        {
            if (path.Length > 0)
                yield return language.Say($"{english}: {new Verbatim(path)}", $"{french} : {new Verbatim(path)}");
        }
        if (envelope.DetailSeparators.Count > 0)
            yield return language.Say(
                $"Between an error’s message and its detail: {Values(language, envelope.DetailSeparators)}",
                $"Entre le message d’une erreur et son détail : {Values(language, envelope.DetailSeparators)}"
            );

        string Below(string path) => path.Length == 0 ? "" : ResponsePath.Below(envelope.Error, path);
    }

    private static Line Failure(Language language, EquatableArray<string> failure) =>
        failure.Count == 0
            ? language.Say(", and failure with any other text", ", et l’échec par tout autre texte")
            : language.Say($", failure with {Values(language, failure)}", $", l’échec par {Values(language, failure)}");

    private static Line Values(Language language, IEnumerable<string> values) =>
        language.Or(values.Select(value => (Line)new Verbatim(value)));

    private static Table Statuses(Scope scope, IEnumerable<StatusModel> statuses)
    {
        var language = scope.Language;
        return new Table(
            language.Word("HTTP statuses", "Statuts HTTP"),
            [language.Word("HTTP status", "Statut HTTP"), language.Word("What it means", "Ce qu’il signifie")],
            [
                .. statuses.Select(status => new Row(
                    Anchor.Responses.Part(status.Code.ToString(CultureInfo.InvariantCulture)),
                    [
                        [
                            $"{new Strong(status.Code.ToString(CultureInfo.InvariantCulture))} {new Verbatim(status.Name)}",
                        ],
                        [
                            .. scope.SummaryLine(status.Fact),
                            .. status.WhenEmpty.Length == 0
                                ? (Line[])[]
                                :
                                [
                                    language.Say(
                                        $"Without a body: {scope.Error(status.WhenEmpty)}",
                                        $"Sans corps : {scope.Error(status.WhenEmpty)}"
                                    ),
                                ],
                            .. FactWords.Basis(language, status.Fact),
                        ],
                    ]
                )),
            ]
        );
    }
}
