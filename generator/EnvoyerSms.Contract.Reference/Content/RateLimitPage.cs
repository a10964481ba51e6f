using System.Globalization;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>How many requests are allowed, for all operations and for groups of them.</summary>
internal static class RateLimitPage
{
    /// <summary>Null where the contract tells of no limit.</summary>
    public static Page? Of(Scope scope)
    {
        var (language, api) = (scope.Language, scope.Contract.Api);
        if (api.RateLimit is null && api.RateGroups.Count == 0)
            return null;
        return new Page(
            Anchor.RateLimit,
            language.Word("Rate limit", "Limite de requêtes"),
            2,
            [.. OfAll(scope, api.RateLimit), .. OfGroups(scope, api.RateGroups)]
        );
    }

    private static IEnumerable<Block> OfAll(Scope scope, RateLimitModel? limit)
    {
        if (limit is null)
            yield break;
        var language = scope.Language;
        foreach (var block in scope.Summary(limit.Fact))
            yield return block;
        yield return new Bullets([
            Window(language, limit.Requests, limit.Seconds),
            language.Say(
                $"The client counts, and throws {new Verbatim("ApiRateLimitException")} or waits instead of sending one too many.",
                $"Le client compte, et lève {new Verbatim("ApiRateLimitException")} ou attend plutôt que d’en envoyer une de trop."
            ),
            .. Over(language, limit.OverLimit),
            .. limit.LimitFrom.Length == 0
                ? (Line[])[]
                :
                [
                    language.Say(
                        $"{new Verbatim(limit.LimitFrom)} tells the account’s own number.",
                        $"{new Verbatim(limit.LimitFrom)} dit le nombre propre au compte."
                    ),
                ],
            .. FactWords.Basis(language, limit.Fact),
        ]);
        yield return new Code("csharp", CSharpCalls.RateLimit);
    }

    private static IEnumerable<Block> OfGroups(Scope scope, EquatableArray<RateGroupModel> groups)
    {
        if (groups.Count == 0)
            yield break;
        var language = scope.Language;
        yield return new Paragraph(
            language.Say(
                "An operation of a group counts in its group alone:",
                "Une opération d’un groupe ne compte que dans son groupe :"
            )
        );
        yield return new Bullets([
            .. groups.Select(group =>
                (Line)
                    $"{new Verbatim(group.Name)} ({Members(scope, group)}){language.Say(": ", " : ")}{Line.Join(" ", Over(language, group.OverLimit).Prepend(Window(language, group.Requests, group.Seconds)))}"
            ),
        ]);
    }

    private static Line Members(Scope scope, RateGroupModel group) =>
        Line.Join(
            ", ",
            scope
                .Contract.Operations.Where(operation => operation.RateGroup == group.Name)
                .Select(operation => (Line)scope.Operation(operation.Name))
        );

    private static IEnumerable<Line> Over(Language language, int? status)
    {
        if (status is { } code)
            yield return language.Say(
                $"To one request too many the API answers the HTTP status {new Verbatim(Number(code))}.",
                $"À une requête de trop, l’API répond le statut HTTP {new Verbatim(Number(code))}."
            );
    }

    private static Line Window(Language language, int requests, int seconds)
    {
        var isMinutes = seconds % 60 == 0;
        var length = Number(isMinutes ? seconds / 60 : seconds);
        var unit = isMinutes ? "min" : "s";
        return language.Say(
            $"{Number(requests)} requests in {length} {unit}, from the first one on.",
            $"{Number(requests)} requêtes en {length} {unit}, à partir de la première."
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
