using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>The parameters of an operation: what each is in C# and on the wire, what it means, what it must obey.</summary>
internal sealed class ParameterRows(Scope scope, OperationModel operation)
{
    private static readonly CSharpTypes Types = new(HasDateOnly: true);

    private readonly Language _language = scope.Language;

    public Table Table =>
        new(
            _language.Word("Parameters", "Paramètres"),
            [
                _language.Word("Parameter", "Paramètre"),
                _language.Word("C# and wire", "C# et transport"),
                _language.Word("What it says", "Ce qu’il dit"),
            ],
            [.. operation.Parameters.Select(Row)]
        );

    private Row Row(ParameterModel parameter) =>
        new(
            Anchor.Parameter(operation.Name, parameter.Name),
            [
                [
                    new Verbatim(parameter.Name),
                    parameter.Required
                        ? _language.Word("required", "obligatoire")
                        : _language.Word("optional", "facultatif"),
                ],
                [
                    Scope.Type(Types.Of(parameter), parameter.TypeName, isEnum: parameter.Type == ParameterType.Enum),
                    .. WireOf(parameter),
                ],
                [.. About(parameter)],
            ]
        );

    private IEnumerable<Line> About(ParameterModel parameter) =>
        [
            .. scope.SummaryLine(parameter.Fact),
            .. FactWords.Caution(_language, parameter.Caution),
            .. parameter.Rules.Select(rule => (Line)$"• {RuleWords.Full(scope, operation, rule)}"),
            .. Missing(parameter),
            .. Measure(parameter),
            .. Requires(parameter),
            .. Default(parameter),
            .. FactWords.History(_language, parameter.Fact),
            .. FactWords.Basis(_language, parameter.Fact),
        ];

    private IEnumerable<Line> WireOf(ParameterModel parameter)
    {
        var names = parameter.Wire.Select(wire =>
            (Line)(
                wire.Format.Length == 0
                    ? new Verbatim(wire.Name)
                    : $"{new Verbatim(wire.Name)} ({new Verbatim(wire.Format)})"
            )
        );
        yield return parameter.Place switch
        {
            ParameterPlace.Path => _language.Say(
                $"in the path: {_language.And(names)}",
                $"dans le chemin : {_language.And(names)}"
            ),
            ParameterPlace.Header => _language.Say($"header {_language.And(names)}", $"en-tête {_language.And(names)}"),
            _ => _language.And(names),
        };
        foreach (var form in FormOf(parameter))
            yield return form;
    }

    // How a value is written, where neither its C# type nor its format says.
    private IEnumerable<Line> FormOf(ParameterModel parameter)
    {
        var first = parameter.Type switch
        {
            ParameterType.Phone when parameter.Plus => _language.Say(
                "digits with a + in front",
                "chiffres précédés d’un +"
            ),
            ParameterType.Phone => _language.Say("digits with the country code", "chiffres avec l’indicatif du pays"),
            ParameterType.Flag => _language.Say($"{new Verbatim("1")}, or left out", $"{new Verbatim("1")}, ou omis"),
            ParameterType.Boolean when parameter.Words.Count > 1 => _language.Or(
                parameter.Words.Select(word => (Line)new Verbatim(word))
            ),
            ParameterType.Duration => FieldWords.Unit(_language, parameter.Unit),
            _ => null,
        };
        if (first is not null)
            yield return first;
        if (parameter.Repeated)
            yield return parameter.As == ListForm.Fields
                ? _language.Say("one field for each item", "un champ par élément")
                : _language.Say(
                    $"items separated by {new Verbatim(parameter.Separator)}",
                    $"éléments séparés par {new Verbatim(parameter.Separator)}"
                );
        if (parameter.NormalizeLineBreaks)
            yield return _language.Say("line breaks are sent as LF", "les retours à la ligne partent en LF");
        if (parameter.Personal)
            yield return _language.Say("kept out of logs", "n’apparaît pas dans les journaux");
    }

    private IEnumerable<Line> Missing(ParameterModel parameter)
    {
        foreach (var wire in parameter.Wire.Where(wire => wire.Missing.Length > 0))
            yield return _language.Say(
                $"• {new Verbatim(wire.Name)} missing → {scope.Error(wire.Missing)}",
                $"• {new Verbatim(wire.Name)} absent → {scope.Error(wire.Missing)}"
            );
    }

    private IEnumerable<Line> Measure(ParameterModel parameter)
    {
        if (parameter.Measure is not { } measure)
            yield break;
        var segments = string.Join(", ", measure.Segments);
        yield return _language.Say(
            $"Counted in units ({new Verbatim(measure.Alphabet)}): 1, 2, 3 … billed segments hold {segments} of them at most.",
            $"Compté en unités ({new Verbatim(measure.Alphabet)}) : 1, 2, 3 … segments facturés en contiennent au plus {segments}."
        );
        if (measure.AppendedWhen.Length > 0)
            yield return _language.Say(
                $"With {Scope.Parameter(operation, measure.AppendedWhen)} the API appends {new Verbatim(measure.Appended)}, which counts too.",
                $"Avec {Scope.Parameter(operation, measure.AppendedWhen)}, l’API ajoute {new Verbatim(measure.Appended)}, qui compte aussi."
            );
    }

    private IEnumerable<Line> Requires(ParameterModel parameter)
    {
        if (parameter.Requires is { } requires)
            yield return _language.Say(
                $"Comes from {scope.Operation(requires.Operation)}, called with {new Verbatim(requires.Flag)}.",
                $"Vient de {scope.Operation(requires.Operation)}, appelé avec {new Verbatim(requires.Flag)}."
            );
    }

    private IEnumerable<Line> Default(ParameterModel parameter)
    {
        if (parameter.Default.Length > 0)
            yield return _language.Say(
                $"Where it is left out, the API takes {new Verbatim(parameter.Default)}.",
                $"S’il est omis, l’API prend {new Verbatim(parameter.Default)}."
            );
    }
}
