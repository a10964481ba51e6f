namespace Probe;

/// <summary>What the program says, beside its facts.</summary>
internal static class Sentences
{
    private const int Requests = 9;
    private const int RequestsWithMessage = 13;

    public static readonly Words Question = new(
        "--send costs one request of your window: a send that names no recipient, which the API refuses (L262). Nobody can receive it, even were it accepted. Make it? [y/N] ",
        "--send coûte une requête de votre fenêtre\u00a0: un envoi sans destinataire, que l'API refuse (L262). Personne ne peut le recevoir, même s'il était accepté. Le faire\u00a0? [o/N] "
    );

    /// <summary>What counts as a yes, in either language.</summary>
    public static readonly string[] Agreements = ["y", "yes", "o", "oui"];

    public static readonly Words Simulated = new(
        "Looked at: the API simulated in memory. This says nothing of the real one.",
        "Examinée\u00a0: l'API simulée en mémoire. Cela ne dit rien de la vraie."
    );

    public static readonly Words Configured = new(
        "Looked at: the API of the configuration.",
        "Examinée\u00a0: l'API de la configuration."
    );

    public static Words Beginning(Api api)
    {
        var requests = api.Message is null ? Requests : RequestsWithMessage;
        return new(
            $"At most {requests} requests that read; nothing is changed.",
            $"Au plus {requests} requêtes de lecture\u00a0; rien n'est modifié."
        );
    }

    public static Words Title(string time, string version) =>
        new(
            $"Assumed facts of the contract for API {version}, {time}",
            $"Faits supposés du contrat pour l'API {version}, {time}"
        );

    public static Words Heading(Verdict verdict, int count) =>
        verdict switch
        {
            Verdict.Held => new($"Held: {count}", $"Confirmés\u00a0: {count}"),
            Verdict.NotHeld => new($"Did not hold: {count}", $"Démentis\u00a0: {count}"),
            Verdict.NotSeen => new($"Not seen this time: {count}", $"Pas vus cette fois\u00a0: {count}"),
            _ => new(
                $"Cannot be seen without sending, changing or paying: {count}",
                $"Invisibles sans envoyer, modifier ou payer\u00a0: {count}"
            ),
        };

    public static string Unwritten(string reason) =>
        $"{new Words("The output cannot be written:", "La sortie ne peut pas être écrite\u00a0:")} {reason}";

    public static class Help
    {
        public static readonly Words Program = new(
            "Looks which assumed facts of the contract hold, and prints a report without a number, text, name or credential, which you can send to us. Without --real it looks at a simulated API.",
            "Regarde quels faits supposés du contrat sont vrais, et imprime un rapport sans numéro, texte, nom ni identifiant, que vous pouvez nous envoyer. Sans --real, il regarde une API simulée."
        );
        public static readonly Words Real = new(
            "Look at the real API, with the credentials of your configuration: EnvoyerSms__Login and EnvoyerSms__Password in the environment, or EnvoyerSms:Login and EnvoyerSms:Password in the user secrets of this project or in appsettings.json.",
            "Regarder la vraie API, avec les identifiants de votre configuration\u00a0: EnvoyerSms__Login et EnvoyerSms__Password dans l'environnement, ou EnvoyerSms:Login et EnvoyerSms:Password dans les secrets utilisateur de ce projet ou dans appsettings.json."
        );
        public static readonly Words Message = new(
            "The id of a message of yours, sent with AllowReplies: its statistics and replies are read. More than 50 replies tell most.",
            "Le numéro d'un de vos messages, envoyé avec AllowReplies\u00a0: ses statistiques et ses réponses sont lues. Plus de 50 réponses en disent le plus."
        );
        public static readonly Words Sent = new(
            "When that message was sent, with the offset of your time: 2026-11-30T10:15+01:00.",
            "Quand ce message est parti, avec le décalage de votre heure\u00a0: 2026-11-30T10:15+01:00."
        );
        public static readonly Words Send = new(
            "Also make one send without recipients, which is refused. It costs one request of your window; you are asked first.",
            "Faire aussi un envoi sans destinataire, qui est refusé. Il coûte une requête de votre fenêtre\u00a0; on vous demande d'abord."
        );
        public static readonly Words Show = new("Show this help.", "Montrer cette aide.");
        public static readonly Words Yes = new("Do not ask before --send.", "Ne pas demander avant --send.");
        public static readonly Words Output = new(
            "Write the report to this file, too.",
            "Écrire aussi le rapport dans ce fichier."
        );
    }

    public static class Wrong
    {
        public static readonly Words Message = new(
            "--message takes a whole number, as a send tells it.",
            "--message attend un nombre entier, celui que donne un envoi."
        );
        public static readonly Words Sent = new(
            "--sent takes a time with its offset, such as 2026-11-30T10:15+01:00.",
            "--sent attend une heure avec son décalage, comme 2026-11-30T10:15+01:00."
        );
        public static readonly Words MessageOfSimulation = new(
            "--message is for the real API: add --real.",
            "--message vaut pour la vraie API\u00a0: ajoutez --real."
        );
        public static readonly Words SentWithoutMessage = new(
            "--sent is about a message: add --message.",
            "--sent parle d'un message\u00a0: ajoutez --message."
        );
        public static readonly Words YesWithoutSend = new(
            "--yes answers the question of --send: add --send.",
            "--yes répond à la question de --send\u00a0: ajoutez --send."
        );
        public static readonly Words Output = new("--output takes a file.", "--output attend un fichier.");
    }
}
