using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>What anything in a contract may say of itself beside its summary: its history, and what it rests on.</summary>
internal static class FactWords
{
    public static IEnumerable<Line> History(Language language, Fact fact)
    {
        if (fact.Deprecated is { } deprecated)
            yield return Deprecated(language, deprecated);
        if (fact.Was.Length > 0)
            yield return language.Say(
                $"It was called {new Verbatim(fact.Was)} before; code that uses that name is told.",
                $"Son nom était {new Verbatim(fact.Was)} ; le code qui l’utilise en est averti."
            );
        if (fact.Since is { } since)
            yield return language.Say(
                $"Since version {since.ToString()} of the API.",
                $"Depuis la version {since.ToString()} de l’API."
            );
    }

    /// <summary>A badge, the lines of the document, a note; nothing where the contract does not say.</summary>
    public static IEnumerable<Line> Basis(Language language, Fact fact)
    {
        if (fact.Basis is not { } basis)
            yield break;
        Line line = Badge(language, basis.Kind);
        if (basis.Lines.Length > 0)
            line = $"{line} {basis.Lines}";
        if (basis.Note.Length > 0)
            line = $"{line} — {language.InEnglish(basis.Note)}";
        yield return line;
    }

    public static Badge Badge(Language language, BasisKind kind) =>
        new(
            kind,
            kind switch
            {
                BasisKind.Documented => language.Word("documented", "documenté"),
                BasisKind.Observed => language.Word("observed", "constaté"),
                _ => language.Word("assumed", "supposé"),
            }
        );

    /// <summary>What the contract warns of.</summary>
    public static IEnumerable<Line> Caution(Language language, LocalizedText caution)
    {
        if (language.Of(caution) is { } words)
            yield return $"{new Strong(language.Word("Careful", "Attention"))}{language.Say(": ", " : ")}{words}.";
    }

    private static Line Deprecated(Language language, Deprecation deprecated) =>
        deprecated.Use.Length == 0
            ? language.Say(
                $"{new Strong("Deprecated")} since version {deprecated.Since.ToString()} of the API.",
                $"{new Strong("Déprécié")} depuis la version {deprecated.Since.ToString()} de l’API."
            )
            : language.Say(
                $"{new Strong("Deprecated")} since version {deprecated.Since.ToString()} of the API; use {new Verbatim(deprecated.Use)}.",
                $"{new Strong("Déprécié")} depuis la version {deprecated.Since.ToString()} de l’API ; utilisez {new Verbatim(deprecated.Use)}."
            );
}
