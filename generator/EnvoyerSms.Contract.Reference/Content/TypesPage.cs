using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>The types of responses, and the enums.</summary>
internal static class TypesPage
{
    /// <summary>Null where the contract has none.</summary>
    public static Page? Of(Scope scope)
    {
        var contract = scope.Contract;
        return contract.Types.Count == 0 && contract.Enums.Count == 0
            ? null
            : new Page(
                Anchor.Types,
                scope.Language.Word("Types", "Types"),
                2,
                [
                    .. contract.Types.SelectMany(type => Type(scope, type)),
                    .. contract.Enums.SelectMany(item => Enum(scope, item)),
                ]
            );
    }

    private static IEnumerable<Block> Type(Scope scope, TypeModel type) =>
        [
            new Heading(2, Anchor.Type(type.Name), new Verbatim(type.Name)),
            .. scope.Summary(type.Fact),
            .. History(scope, type.Fact),
            FieldWords.Table(
                scope,
                scope.Language.Say($"Fields of {type.Name}", $"Champs de {type.Name}"),
                type.Name,
                type.Fields
            ),
        ];

    private static IEnumerable<Block> Enum(Scope scope, EnumModel item)
    {
        var language = scope.Language;
        return
        [
            new Heading(2, Anchor.Enum(item.Name), new Verbatim(item.Name)),
            .. scope.Summary(item.Fact),
            new Paragraph(
                language.Say(
                    "A value that is not listed is kept as it came.",
                    "Une valeur absente de cette liste est gardée telle quelle."
                )
            ),
            .. History(scope, item.Fact),
            new Table(
                language.Say($"Values of {item.Name}", $"Valeurs de {item.Name}"),
                [
                    language.Word("Value", "Valeur"),
                    language.Word("Wire", "Transport"),
                    language.Word("What it means", "Ce qu’elle signifie"),
                ],
                [.. item.Values.Select(value => Value(scope, item, value))]
            ),
        ];
    }

    private static Row Value(Scope scope, EnumModel item, EnumValueModel value)
    {
        var language = scope.Language;
        return new Row(
            Anchor.Enum(item.Name).Part(value.Name),
            [
                [new Verbatim(value.Name)],
                [new Verbatim(value.Value)],
                [
                    .. scope.SummaryLine(value.Fact),
                    .. value.IsFinal
                        ? (Line[])[language.Say("Final: it never changes again.", "Définitive : elle ne change plus.")]
                        : [],
                    .. FactWords.History(language, value.Fact),
                    .. FactWords.Basis(language, value.Fact),
                ],
            ]
        );
    }

    private static IEnumerable<Block> History(Scope scope, Fact fact)
    {
        Line[] lines = [.. FactWords.History(scope.Language, fact), .. FactWords.Basis(scope.Language, fact)];
        return lines.Length == 0 ? [] : [new Bullets(lines)];
    }
}
