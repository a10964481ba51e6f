using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>All operations in one table.</summary>
internal static class OperationsPage
{
    public static Page Of(Scope scope)
    {
        var language = scope.Language;
        var wire = new WireRequest(scope.Contract.Api);
        return new Page(
            Anchor.Operations,
            language.Word("Operations", "Opérations"),
            2,
            [
                new Table(
                    language.Word("Operations", "Opérations"),
                    [
                        language.Word("Operation", "Opération"),
                        language.Word("Request", "Requête"),
                        language.Word("What it does", "Ce qu’elle fait"),
                    ],
                    [
                        .. scope.Contract.Operations.Select(operation => new Row(
                            null,
                            [
                                [scope.Operation(operation.Name)],
                                [
                                    $"{WireRequest.Verb(wire.Method(operation))} {new Verbatim(operation.Path.Length == 0 ? "/" : operation.Path)}",
                                    EffectWords.Short(language, operation.Effect),
                                ],
                                [.. scope.SummaryLine(operation.Fact)],
                            ]
                        )),
                    ]
                ),
            ]
        );
    }
}
