using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>A constraint in words, those of its row in the table of kinds.</summary>
internal static class RuleWords
{
    // Stands in the words of a row for what is more than words, and in no text of a row.
    private const string Hole = "\u0001";

    /// <summary>What values must obey, and when.</summary>
    public static Line Of(Scope scope, OperationModel operation, RuleModel rule)
    {
        var language = scope.Language;
        var line = Kind(scope, operation, rule);
        if (rule.Method is { } method)
            line = language.Say($"{line} by {WireRequest.Verb(method)}", $"{line} par {WireRequest.Verb(method)}");
        if (rule.When.Count > 0)
            line = language.Say(
                $"{line} with {language.And(Names(operation, rule.When))}",
                $"{line} avec {language.And(Names(operation, rule.When))}"
            );
        if (rule.Unless.Count > 0)
            line = language.Say(
                $"{line} without {language.Or(Names(operation, rule.Unless))}",
                $"{line} sans {Line.Join(" ni ", Names(operation, rule.Unless))}"
            );
        return rule.Advice
            ? language.Say(
                $"{line} (advice: the client does not refuse it)",
                $"{line} (conseil : le client ne le refuse pas)"
            )
            : line;
    }

    /// <summary>The same with what the API answers, why, and what it rests on.</summary>
    public static Line Full(Scope scope, OperationModel operation, RuleModel rule)
    {
        var line = Of(scope, operation, rule);
        if (rule.Error.Length > 0)
            line = $"{line} → {scope.Error(rule.Error)}";
        if (rule.Fact.Since is { } since)
            line = scope.Language.Say($"{line}, since {since.ToString()}", $"{line}, depuis {since.ToString()}");
        if (scope.Language.Of(rule.Fact.Summary) is { } summary)
            line = $"{line}. {summary}";
        return rule.Fact.Basis is { } basis ? $"{line} {Basis(scope.Language, basis)}" : line;
    }

    private static Line Basis(Language language, Basis basis)
    {
        Line badge = FactWords.Badge(language, basis.Kind);
        return basis.Note.Length > 0 ? $"{badge} ({language.InEnglish(basis.Note)})" : badge;
    }

    private static Line Kind(Scope scope, OperationModel operation, RuleModel rule)
    {
        var kind = ConstraintKinds.Of(rule.Kind);
        var words = scope.Language.Word(kind.Docs(rule, Hole)).Split(Hole);
        Line argument = kind.Argument switch
        {
            ConstraintArgument.Pattern => new Verbatim(rule.Argument),
            ConstraintArgument.Parameters => Line.Join(", ", Names(operation, rule.Parameters)),
            _ => "",
        };
        return Line.Join(argument, words.Select(part => (Line)$"{part}"));
    }

    private static IEnumerable<Line> Names(OperationModel operation, IEnumerable<string> names) =>
        names.Select(name => (Line)Scope.Parameter(operation, name));
}
