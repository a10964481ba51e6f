using System.Text.RegularExpressions;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>The table of docs/performance.md as docs/fr/performance.md has it: other words, and numbers as French writes them.</summary>
internal static partial class FrenchTable
{
    // In this order: what holds another comes before it.
    private static readonly (string English, string French)[] Words =
    [
        ("| What |", "| Quoi |"),
        ("Others (their time divided by ours) | Target", "Les autres (leur temps divisé par le nôtre) | Objectif"),
        ("Encode a POST to ", "Encoder un POST vers "),
        ("Encode a GET to ", "Encoder un GET vers "),
        ("Parse the response to a send", "Lire la réponse à un envoi"),
        ("Parse the stats of ", "Lire les statistiques de "),
        ("Parse a page of 50 replies", "Lire une page de 50 réponses"),
        (" numbers", " numéros"),
        ("Send over loopback", "Envoyer par la boucle locale"),
        ("at once", "à la fois"),
        ("From process start to the first response", "Du démarrage du processus à la première réponse"),
        ("Size of the native program", "Taille du programme natif"),
        ("Refit, both to the handler", "Refit, tous deux jusqu’au handler"),
        ("Refit, to the handler", "Refit, jusqu’au handler"),
        ("a loop that finds each tag", "une boucle qui trouve chaque balise"),
        ("HttpClient alone", "HttpClient seul"),
        ("beside the result alone", "face au résultat seul"),
        (" and XDocument", " et XDocument"),
        (" and EscapeDataString", " et EscapeDataString"),
        ("at least", "au moins"),
        ("at most", "au plus"),
        (", stretch", ", idéalement"),
        ("met, and the stretch", "atteint, l’idéal aussi"),
        (", met", ", atteint"),
        (", missed", ", manqué"),
        (" beside ", " face à "),
        (" to ", " à "),
        (" us", " µs"),
        (" kB", " ko"),
        (" MB", " Mo"),
        (": ", "\u00A0: "),
        ("; ", "\u00A0; "),
    ];

    public static string Of(string english)
    {
        var words = Words.Aggregate(
            english,
            (table, word) => table.Replace(word.English, word.French, StringComparison.Ordinal)
        );
        return DecimalPoint().Replace(Thousands().Replace(Bytes().Replace(words, "o"), "\u202F"), ",");
    }

    [GeneratedRegex(@"(?<=\d )B\b")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<=\d)\.(?=\d)")]
    private static partial Regex DecimalPoint();
}
