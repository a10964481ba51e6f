using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>The API as a whole: what it is, where it is, how sure each fact is.</summary>
internal static class OverviewPage
{
    public static Page Of(Scope scope)
    {
        var language = scope.Language;
        var api = scope.Contract.Api;
        return new Page(
            Anchor.Overview,
            $"{new Verbatim(api.Name)} {api.Version.ToString()}",
            1,
            [
                .. scope.Summary(api.Fact),
                new Bullets([.. Facts(scope, api)]),
                new Heading(2, Anchor.Overview.Part("badges"), language.Word("How sure it is", "Ce qui est sûr")),
                new Bullets([
                    $"{FactWords.Badge(language, BasisKind.Documented)} {language.Say("the API’s own document says so; the lines are given", "le document de l’API le dit ; les lignes sont données")}",
                    $"{FactWords.Badge(language, BasisKind.Observed)} {language.Say("the service was seen to do so", "le service a été vu faire ainsi")}",
                    $"{FactWords.Badge(language, BasisKind.Assumed)} {language.Say("neither: what a careful user would expect", "ni l’un ni l’autre : ce qu’attendrait un utilisateur prudent")}",
                ]),
            ]
        );
    }

    private static IEnumerable<Line> Facts(Scope scope, ApiModel api)
    {
        var language = scope.Language;
        yield return language.Say(
            $"Base address: {new Verbatim(api.BaseAddress)}",
            $"Adresse de base : {new Verbatim(api.BaseAddress)}"
        );
        yield return language.Say(
            $"C#: {new Verbatim(scope.Names.Interface)} in the namespace {new Verbatim(api.Namespace)}",
            $"C# : {new Verbatim(scope.Names.Interface)} dans l’espace de noms {new Verbatim(api.Namespace)}"
        );
        yield return language.Say(
            $"Requests are sent by {language.Or(api.Methods.Select(method => (Line)WireRequest.Verb(method)))} where an operation does not say",
            $"Les requêtes partent en {language.Or(api.Methods.Select(method => (Line)WireRequest.Verb(method)))} si l’opération ne dit rien"
        );
        if (api.TimeZone is { } zone)
            yield return language.Say(
                $"Times without an offset are those of {new Verbatim(zone.Iana)}",
                $"Les heures sans décalage sont celles de {new Verbatim(zone.Iana)}"
            );
        foreach (var line in FactWords.Basis(language, api.Fact))
            yield return line;
    }
}
