using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>The revisions of the API, the newest first, and what each brought.</summary>
internal static class VersionsPage
{
    /// <summary>Null where the contract lists none.</summary>
    public static Page? Of(Scope scope)
    {
        var language = scope.Language;
        var news = News(scope).ToLookup(item => item.Since, item => item.Name);
        return scope.Contract.Api.Versions.Count == 0
            ? null
            : new Page(
                Anchor.Versions,
                language.Word("Versions", "Versions"),
                2,
                [
                    new Table(
                        language.Word("Versions", "Versions"),
                        [language.Word("Version", "Version"), language.Word("What it brought", "Ce qu’elle a apporté")],
                        [
                            .. scope
                                .Contract.Api.Versions.OrderByDescending(version => version.Version)
                                .Select(version => new Row(
                                    Anchor.Versions.Part(version.Version.ToString()),
                                    [
                                        [new Strong(version.Version.ToString()), $"{version.Date}"],
                                        [
                                            .. scope.SummaryLine(version.Fact),
                                            .. New(language, news[version.Version]),
                                            .. FactWords.Basis(language, version.Fact),
                                        ],
                                    ]
                                )),
                        ]
                    ),
                ]
            );
    }

    private static IEnumerable<Line> New(Language language, IEnumerable<Line> names)
    {
        var all = names.ToList();
        if (all.Count > 0)
            yield return language.Say($"New: {Line.Join(", ", all)}", $"Nouveau : {Line.Join(", ", all)}");
    }

    private static IEnumerable<(ApiVersion Since, Line Name)> News(Scope scope)
    {
        foreach (var operation in scope.Contract.Operations)
        {
            if (operation.Fact.Since is { } since)
                yield return (since, scope.Operation(operation.Name));
            foreach (var parameter in operation.Parameters)
            {
                if (parameter.Fact.Since is { } later && later != operation.Fact.Since)
                    yield return (
                        later,
                        new Link(
                            Anchor.Parameter(operation.Name, parameter.Name),
                            new Verbatim($"{operation.Name}.{parameter.Name}")
                        )
                    );
            }
        }
        foreach (var type in scope.Contract.Types)
        {
            foreach (var field in type.Fields)
            {
                if (field.Fact.Since is { } since && since != type.Fact.Since)
                    yield return (
                        since,
                        new Link(Anchor.Field(type.Name, field.Name), new Verbatim($"{type.Name}.{field.Name}"))
                    );
            }
        }
        foreach (var scheme in scope.Contract.Api.Authentication.Schemes)
        {
            if (scheme.Fact.Since is { } since)
                yield return (
                    since,
                    new Link(Anchor.Authentication.Part("scheme-" + scheme.Name), new Verbatim(scheme.Name))
                );
        }
        foreach (var entry in ErrorEntry.All(scope.Contract))
        {
            if (entry.Fact.Since is { } since)
                yield return (since, scope.Error(entry.Name));
        }
    }
}
