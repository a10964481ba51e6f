using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>An operation: what it takes, how it is called, what it sends and answers, what may go wrong.</summary>
internal sealed class OperationPage(Scope scope, OperationModel operation)
{
    private readonly Language _language = scope.Language;
    private readonly CSharpCalls _calls = new(scope.Contract);
    private readonly WireRequest _wire = new(scope.Contract.Api);

    public Page Page =>
        new(
            Anchor,
            new Verbatim(operation.Name),
            3,
            [.. Head(), .. Parameters(), .. Calls(), .. Response(), .. Sequences(), .. Errors()]
        );

    private Anchor Anchor => Anchor.Operation(operation.Name);

    private IEnumerable<Block> Head() =>
        [
            new Paragraph(
                $"{new Strong(WireRequest.Verb(_wire.Method(operation)))} {new Verbatim(_wire.Path(operation))}"
            ),
            .. scope.Summary(operation.Fact),
            .. Lines([
                .. FactWords.Caution(_language, operation.Caution),
                EffectWords.Full(_language, operation.Effect),
                .. RateGroup(),
                .. FactWords.History(_language, operation.Fact),
                .. FactWords.Basis(_language, operation.Fact),
            ]),
        ];

    private IEnumerable<Line> RateGroup()
    {
        if (operation.RateGroup.Length > 0)
            yield return _language.Say(
                $"It counts in the {new Link(Anchor.RateLimit, new Words("rate limit"))} of {new Verbatim(operation.RateGroup)}.",
                $"Elle compte dans la {new Link(Anchor.RateLimit, new Words("limite de requêtes"))} de {new Verbatim(operation.RateGroup)}."
            );
    }

    private IEnumerable<Block> Parameters()
    {
        yield return Title("parameters", "Parameters", "Paramètres");
        if (operation.Parameters.Count == 0)
            yield return new Paragraph(_language.Say("None.", "Aucun."));
        else
            yield return new ParameterRows(scope, operation).Table;
        Line[] between =
        [
            .. operation.Constants.Select(constant =>
                _language.Say(
                    $"{new Verbatim($"{constant.Wire}={constant.Value}")} is sent with each request.",
                    $"{new Verbatim($"{constant.Wire}={constant.Value}")} part avec chaque requête."
                )
            ),
            .. operation.Rules.Select(rule => RuleWords.Full(scope, operation, rule)),
        ];
        if (between.Length > 0)
            yield return new Bullets(between);
    }

    // Each good example in full; those that end in an error stand with the error.
    private IEnumerable<Block> Calls()
    {
        var examples = operation.Examples.Where(example => example.Error.Length == 0).ToList();
        if (examples.Count == 0)
        {
            yield return Title("call", "Call", "Appel");
            yield return new Code("csharp", _calls.Call(operation, null));
            yield return new Code("http", _wire.Write(operation, null));
        }
        for (var index = 0; index < examples.Count; index++)
        {
            var example = examples[index];
            var number = index == 0 ? "" : $"-{index + 1}";
            yield return new Heading(
                2,
                Anchor.Part("example" + number),
                _language.Say(
                    $"Example: {_language.InEnglish(example.Name)}",
                    $"Exemple : {_language.InEnglish(example.Name)}"
                )
            );
            yield return new Code("csharp", _calls.Call(operation, example));
            yield return new Paragraph(
                _language.Say(
                    $"The request, without the {new Link(Anchor.Authentication, new Words("credentials"))}:",
                    $"La requête, sans les {new Link(Anchor.Authentication, new Words("identifiants"))} :"
                )
            );
            yield return new Code("http", _wire.Write(operation, example));
            yield return new Paragraph(
                _language.Say(
                    $"The response, with the HTTP status {Number(example.Status)}:",
                    $"La réponse, de statut HTTP {Number(example.Status)} :"
                )
            );
            if (example.Response.Length > 0)
                yield return new Code("xml", example.Response);
        }
    }

    private IEnumerable<Block> Response()
    {
        yield return Title("response", "Response", "Réponse");
        if (operation.AnswersNothing)
        {
            yield return new Paragraph(
                _language.Say(
                    "None: a status of success is all that is answered.",
                    "Aucune : un statut de succès est tout ce qui est répondu."
                )
            );
            yield break;
        }
        var place = ResponsePath.Below(
            operation.ResponseRoot.Length > 0 ? operation.ResponseRoot : scope.Contract.Api.Envelope.Root,
            operation.ResponseElement
        );
        yield return new Paragraph(
            _language.Say(
                $"{Type(operation.Response)}, from {new Verbatim(place)}.",
                $"{Type(operation.Response)}, lu dans {new Verbatim(place)}."
            )
        );
        if (scope.Contract.Types.FirstOrDefault(type => type.Name == operation.Response) is { } model)
            yield return FieldWords.Table(
                scope,
                _language.Say($"Fields of {operation.Response}", $"Champs de {operation.Response}"),
                "",
                model.Fields
            );
    }

    private IEnumerable<Block> Sequences()
    {
        if (operation.Pages is { } pages)
        {
            yield return Title("pages", "All pages", "Toutes les pages");
            foreach (var block in scope.Summary(pages.Fact))
                yield return block;
            yield return new Code("csharp", _calls.Pages(operation, pages));
        }
        if (operation.Poll is { } poll)
        {
            yield return Title("wait", "Waiting for the final response", "Attendre la réponse définitive");
            foreach (var block in scope.Summary(poll.Fact))
                yield return block;
            yield return new Paragraph(
                _language.Say(
                    $"Asks until {new Verbatim(string.Join(".", poll.Until))} no longer changes, or until the deadline.",
                    $"Demande jusqu’à ce que {new Verbatim(string.Join(".", poll.Until))} ne change plus, ou jusqu’à l’échéance."
                )
            );
            yield return new Code("csharp", _calls.Wait(operation, poll));
        }
        if (operation.Batch.Length > 0)
            yield return new Paragraph(
                _language.Say(
                    $"{new Verbatim(EmittedNames.Method(EmittedNames.Batches(operation.Name)))} sends a list of any length of {Scope.Parameter(operation, operation.Batch)} in batches, each at most once.",
                    $"{new Verbatim(EmittedNames.Method(EmittedNames.Batches(operation.Name)))} envoie par lots une liste {Scope.Parameter(operation, operation.Batch)} de longueur quelconque, chaque lot une fois au plus."
                )
            );
        if (operation.BatchAt.Length > 0)
            yield return new Paragraph(
                _language.Say(
                    $"{Scope.Parameter(operation, operation.BatchAt)} says when a batch takes effect.",
                    $"{Scope.Parameter(operation, operation.BatchAt)} dit quand un lot prend effet."
                )
            );
        if (operation.AlreadyDone is { } done)
            yield return new Paragraph(
                _language.Say(
                    $"Where the client repeats the call, {_language.Or(done.Errors.Select(Error))} means that the first one worked.",
                    $"Quand le client répète l’appel, {_language.Or(done.Errors.Select(Error))} signifie que le premier a réussi."
                )
            );
    }

    private IEnumerable<Block> Errors()
    {
        var known = scope.Causes.Errors(operation);
        var errors = ErrorEntry.All(scope.Contract).Where(entry => known.Contains(entry.Name)).ToList();
        if (errors.Count == 0)
            yield break;
        yield return Title("errors", "Errors", "Erreurs");
        yield return ErrorsPage.Table(scope, errors);
    }

    private Line Error(string name) => scope.Error(name);

    private static Inline Type(string name) => Scope.Type(name, name, isEnum: false);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Heading Title(string part, string english, string french) =>
        new(2, Anchor.Part(part), _language.Word(english, french));

    private static IEnumerable<Block> Lines(IReadOnlyList<Line> lines) => lines.Count == 0 ? [] : [new Bullets(lines)];
}
