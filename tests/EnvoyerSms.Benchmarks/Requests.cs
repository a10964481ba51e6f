using System.Globalization;

namespace EnvoyerSms.Benchmarks;

/// <summary>What is sent.</summary>
internal enum RequestKind
{
    /// <summary>A text of two SMS with accents.</summary>
    Long,

    /// <summary>The text of the document's sample.</summary>
    Short,
}

/// <summary>The requests that are measured.</summary>
internal static class Requests
{
    private const string Text = """
        Bonjour Mme Lefèvre,
        votre colis n° 4821-B est arrivé à l'agence de Villeneuve-d'Ascq ; il vous y attend jusqu'au 30/11, de 9 h à 19 h (fermé le dimanche).
        Présentez ce message & une pièce d'identité. Répondez 1 = je passe, 2 = nouvelle livraison (+ 4,50 €). Merci !
        """;

    public static SendMessageRequest Send(int recipients, RequestKind kind = RequestKind.Long) =>
        new()
        {
            Text = kind == RequestKind.Long ? Text.ReplaceLineEndings("\n") : "Ceci est un test",
            Recipients = [.. Enumerable.Range(1, recipients).Select(Number)],
            SenderName = "Societe",
            AllowLongMessage = kind == RequestKind.Long,
        };

    private static string Number(int i) => (33_600_000_000 + i).ToString(CultureInfo.InvariantCulture);
}
