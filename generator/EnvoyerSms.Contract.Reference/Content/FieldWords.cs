using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>What a response holds: where it stands, what it is in C#, what it means.</summary>
internal static class FieldWords
{
    private static readonly CSharpTypes Types = new(HasDateOnly: true);

    /// <param name="owner">Name of the type; empty where no anchor is wanted.</param>
    public static Table Table(Scope scope, Line name, string owner, IEnumerable<FieldModel> fields)
    {
        var language = scope.Language;
        return new Table(
            name,
            [
                language.Word("Field", "Champ"),
                language.Word("C# and wire", "C# et transport"),
                language.Word("What it says", "Ce qu’il dit"),
            ],
            [.. fields.Select(field => Row(scope, owner, field))]
        );
    }

    public static Line Unit(Language language, DurationUnit unit) =>
        unit switch
        {
            DurationUnit.Milliseconds => language.Say("whole milliseconds", "millisecondes entières"),
            DurationUnit.Minutes => language.Say("whole minutes", "minutes entières"),
            _ => language.Say("whole seconds", "secondes entières"),
        };

    private static Row Row(Scope scope, string owner, FieldModel field)
    {
        var language = scope.Language;
        return new Row(
            owner.Length == 0 ? null : Anchor.Field(owner, field.Name),
            [
                [new Verbatim(field.Name)],
                [
                    Scope.Type(Types.Of(field), field.TypeName, isEnum: field.Type == FieldType.Enum),
                    language.Or(field.Wire.Select(wire => (Line)new Verbatim(wire))),
                    .. Form(language, field),
                ],
                [
                    .. scope.SummaryLine(field.Fact),
                    .. FactWords.History(language, field.Fact),
                    .. FactWords.Basis(language, field.Fact),
                ],
            ]
        );
    }

    private static IEnumerable<Line> Form(Language language, FieldModel field)
    {
        if (field.Format.Length > 0)
            yield return new Verbatim(field.Format);
        if (field.Type == FieldType.Boolean && field.Words.Count > 1)
            yield return language.Or(field.Words.Select(word => (Line)new Verbatim(word)));
        if (field.Type == FieldType.Duration)
            yield return Unit(language, field.Unit);
        if (field.IsResourceId)
            yield return language.Say("proves that the call was done", "prouve que l’appel a été fait");
        if (field.Personal)
            yield return language.Say("kept out of logs", "n’apparaît pas dans les journaux");
    }
}
