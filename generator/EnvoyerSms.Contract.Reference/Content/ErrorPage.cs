using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>One error or detail: what it means, why it is answered, what to do, how code tells it from others.</summary>
internal sealed class ErrorPage(Scope scope, ErrorEntry entry)
{
    private readonly Language _language = scope.Language;
    private readonly IReadOnlyList<Cause> _causes = [.. scope.Causes.Of(entry.Name)];
    private readonly IReadOnlyList<OperationModel> _operations = [.. scope.Causes.Operations(entry.Name)];

    public Page Page =>
        new(
            Anchor,
            new Verbatim(entry.Name),
            entry.Detail is null ? 3 : 4,
            [.. scope.Summary(entry.Fact), new Bullets([.. Facts()]), .. Why(), .. Remedy(), .. InCode(), .. Answer()]
        );

    private Anchor Anchor => Anchor.Error(entry.Name);

    private IEnumerable<Line> Facts()
    {
        if (entry.Detail is not null)
            yield return _language.Say(
                $"A detail of {scope.Error(entry.Error.Name)}.",
                $"Un détail de {scope.Error(entry.Error.Name)}."
            );
        if (entry.Id.Length > 0)
            yield return _language.Say($"Id: {new Verbatim(entry.Id)}", $"Identifiant : {new Verbatim(entry.Id)}");
        if (entry.Message.Length > 0)
            yield return _language.Say(
                $"Message: {new Verbatim(entry.Message)}",
                $"Message : {new Verbatim(entry.Message)}"
            );
        if (entry.Detail is { Parameters.Count: > 0 } detail)
            yield return _language.Say(
                $"About: {_language.And(detail.Parameters.Select(ParametersOf))}",
                $"Porte sur : {_language.And(detail.Parameters.Select(ParametersOf))}"
            );
        if (entry.Message.Contains("{values}", StringComparison.Ordinal))
            yield return _language.Say(
                $"{new Verbatim("{values}")} stands for values of the request, which {new Verbatim("Values")} of the exception has.",
                $"{new Verbatim("{values}")} tient lieu de valeurs de la requête, que donne {new Verbatim("Values")} de l’exception."
            );
        if (_operations.Count > 0)
            yield return _language.Say($"Answered by: {Names(_operations)}", $"Renvoyée par : {Names(_operations)}");
        if (entry is { Detail: null, Error.Details.Count: > 0 })
            yield return _language.Say(
                $"Details: {Line.Join(", ", entry.Error.Details.Select(detail => (Line)scope.Error(detail.Name)))}",
                $"Détails : {Line.Join(", ", entry.Error.Details.Select(detail => (Line)scope.Error(detail.Name)))}"
            );
        foreach (var line in FactWords.History(_language, entry.Fact))
            yield return line;
        foreach (var line in FactWords.Basis(_language, entry.Fact))
            yield return line;
    }

    private IEnumerable<Block> Why()
    {
        if (_causes.Count == 0)
            yield break;
        yield return new Heading(2, Anchor.Part("causes"), _language.Word("Causes", "Causes"));
        yield return new Bullets([.. _causes.Select(Cause)]);
    }

    private Line Cause(Cause cause) =>
        cause switch
        {
            BrokenRule { Parameter: { } parameter } broken => _language.Say(
                $"{Member(broken.Operation, parameter)} must keep to: {RuleWords.Of(scope, broken.Operation, broken.Rule)}.",
                $"{Member(broken.Operation, parameter)} doit respecter : {RuleWords.Of(scope, broken.Operation, broken.Rule)}."
            ),
            BrokenRule broken => _language.Say(
                $"{scope.Operation(broken.Operation.Name)} asks for: {RuleWords.Of(scope, broken.Operation, broken.Rule)}.",
                $"{scope.Operation(broken.Operation.Name)} demande : {RuleWords.Of(scope, broken.Operation, broken.Rule)}."
            ),
            MissingField missing => _language.Say(
                $"{Member(missing.Operation, missing.Parameter)}: the field {new Verbatim(missing.Wire)} was not sent.",
                $"{Member(missing.Operation, missing.Parameter)} : le champ {new Verbatim(missing.Wire)} n’a pas été envoyé."
            ),
            EmptyBody empty => _language.Say(
                $"A response of HTTP status {new Verbatim(Number(empty.Status.Code))} without a body means it too.",
                $"Une réponse de statut HTTP {new Verbatim(Number(empty.Status.Code))} sans corps la signifie aussi."
            ),
            NotYet notYet => _language.Say(
                $"{scope.Operation(notYet.Operation.Name)}: the answer is not there yet.",
                $"{scope.Operation(notYet.Operation.Name)} : la réponse n’est pas encore là."
            ),
            DoneBefore done => _language.Say(
                $"{scope.Operation(done.Operation.Name)}: an earlier call did it.",
                $"{scope.Operation(done.Operation.Name)} : un appel antérieur l’a fait."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(cause)),
        };

    private IEnumerable<Block> Remedy()
    {
        yield return new Heading(2, Anchor.Part("remedy"), _language.Word("What to do", "Que faire"));
        yield return new Bullets([.. Remedies()]);
    }

    private IEnumerable<Line> Remedies()
    {
        if (_causes.Any(cause => cause is BrokenRule or MissingField))
            yield return _language.Say(
                $"Correct the value. The client checks it before anything is sent, and throws {new Verbatim("ApiValidationException")}: the API answers this only where that check is off, or where it asks for more.",
                $"Corrigez la valeur. Le client la vérifie avant tout envoi, et lève {new Verbatim("ApiValidationException")} : l’API ne répond cela que si cette vérification est désactivée, ou si elle en demande davantage."
            );
        foreach (var notYet in _causes.OfType<NotYet>())
            yield return _language.Say(
                $"Ask again later: {new Verbatim(EmittedName(notYet.Poll.Name))} does so until the answer is final.",
                $"Redemandez plus tard : {new Verbatim(EmittedName(notYet.Poll.Name))} le fait jusqu’à la réponse définitive."
            );
        if (_causes.Any(cause => cause is DoneBefore))
            yield return _language.Say(
                "Nothing: it is done. Where the client itself repeats a call, it takes this for success.",
                "Rien : c’est fait. Quand le client répète lui-même un appel, il y voit un succès."
            );
        if (_causes.Any(cause => cause is EmptyBody))
            yield return _language.Say(
                $"Check the {new Link(Anchor.Authentication, new Words("credentials"))} and the address.",
                $"Vérifiez les {new Link(Anchor.Authentication, new Words("identifiants"))} et l’adresse."
            );
        if (entry is { Detail: null, Error.Details.Count: > 0 })
            yield return _language.Say(
                $"See which detail it is: {new Verbatim("Error")} of the exception tells.",
                $"Voyez de quel détail il s’agit : {new Verbatim("Error")} de l’exception le dit."
            );
        if (_causes.Count == 0)
            yield return _language.Say(
                "The API refused the call and did nothing: the same request would be refused again, until what the message tells is mended.",
                "L’API a refusé l’appel et n’a rien fait : la même requête serait de nouveau refusée, tant que ce que dit le message n’est pas corrigé."
            );
    }

    private IEnumerable<Block> InCode() =>
        [
            new Heading(2, Anchor.Part("code"), _language.Word("In C#", "En C#")),
            new Code(
                "csharp",
                new CSharpCalls(scope.Contract).Catch(
                    _operations.Count > 0 ? _operations[0] : null,
                    entry.Error,
                    entry.Detail
                )
            ),
        ];

    private IEnumerable<Block> Answer()
    {
        if (scope.Causes.Example(entry.Name) is not var (operation, example) || example.Response.Length == 0)
            yield break;
        yield return new Heading(2, Anchor.Part("response"), _language.Word("The response", "La réponse"));
        yield return new Paragraph(
            _language.Say(
                $"Of {scope.Operation(operation.Name)}, with the HTTP status {Number(example.Status)}:",
                $"De {scope.Operation(operation.Name)}, de statut HTTP {Number(example.Status)} :"
            )
        );
        yield return new Code("xml", example.Response);
    }

    // Wire names belong to parameters of several operations.
    private Line ParametersOf(string wire)
    {
        var members = _operations
            .SelectMany(operation =>
                operation
                    .Parameters.Where(parameter => parameter.Wire.Any(name => name.Name == wire))
                    .Select(parameter => (Line)Member(operation, parameter))
            )
            .ToList();
        return members.Count == 0 ? new Verbatim(wire) : $"{new Verbatim(wire)} ({Line.Join(", ", members)})";
    }

    private static Link Member(OperationModel operation, ParameterModel parameter) =>
        new(Anchor.Parameter(operation.Name, parameter.Name), new Verbatim($"{operation.Name}.{parameter.Name}"));

    private Line Names(IEnumerable<OperationModel> operations) =>
        Line.Join(", ", operations.Select(operation => (Line)scope.Operation(operation.Name)));

    private static string EmittedName(string name) => Generator.Emitted.EmittedNames.Method(name);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
