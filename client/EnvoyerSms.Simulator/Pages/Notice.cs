namespace EnvoyerSms.Simulator.Pages;

/// <summary>What is said after something was asked for: the page's address names it, so that it is said without a script.</summary>
internal sealed record Notice(string Code, bool IsProblem, string English, string French)
{
    private static readonly Dictionary<string, Notice> ByCode = new Notice[]
    {
        new("delivered", false, "Delivered.", "Livré."),
        new("status", false, "The status is set.", "Le statut est changé."),
        new("stopped", false, "The number is under STOP SMS.", "Le numéro est en STOP SMS."),
        new("unstopped", false, "The number is no longer under STOP SMS.", "Le numéro n’est plus en STOP SMS."),
        new("answered", false, "The answer has arrived.", "La réponse est arrivée."),
        new(
            "cancelled",
            false,
            "The message is cancelled; its SMS are back.",
            "Le message est annulé\u00a0; ses SMS sont rendus."
        ),
        new("moved", false, "The clock has moved on.", "L’horloge a avancé."),
        new("speed", false, "The clock has another speed.", "L’horloge a une autre vitesse."),
        new("armed", false, "The fault is armed.", "La panne est armée."),
        new("cleared", false, "All faults are gone.", "Toutes les pannes sont retirées."),
        new("created", false, "The account is there.", "Le compte est créé."),
        new("credited", false, "The SMS are credited.", "Les SMS sont crédités."),
        new("reset", false, "Everything has begun anew.", "Tout a recommencé à zéro."),
        new(
            "not-left",
            true,
            "The message has not left yet: move the clock first.",
            "Le message n’est pas encore parti\u00a0: avancez d’abord l’horloge."
        ),
        new(
            "no-replies",
            true,
            "The message takes no replies, or has not left.",
            "Le message n’accepte pas de réponse, ou n’est pas parti."
        ),
        new("too-late", true, "It is too late to cancel the message.", "Il est trop tard pour annuler le message."),
        new("no-text", true, "An answer has 1 to 1,600 characters.", "Une réponse a de 1 à 1\u202f600 caractères."),
        new("no-message", true, "No message went to this number.", "Aucun message n’est allé à ce numéro."),
        new(
            "clock-back",
            true,
            "The clock never goes back, and ends in the year 9000.",
            "L’horloge ne recule jamais, et s’arrête en l’an 9000."
        ),
        new(
            "clock-time",
            true,
            "That is no time, such as 2026-12-24T18:00.",
            "Ce n’est pas une date, comme 2026-12-24T18:00."
        ),
        new(
            "clock-speed",
            true,
            "A speed is a number from 0 to 1,000,000.",
            "Une vitesse est un nombre de 0 à 1\u202f000\u202f000."
        ),
        new(
            "bad-fault",
            true,
            "This fault cannot be armed: look at its values.",
            "Cette panne ne peut être armée\u00a0: vérifiez ses valeurs."
        ),
        new(
            "bad-account",
            true,
            "An account has a name of 1 to 50 characters, and 0 to 1,000,000,000 SMS.",
            "Un compte a un nom de 1 à 50 caractères, et de 0 à 1\u202f000\u202f000\u202f000 SMS."
        ),
        new(
            "bad-credit",
            true,
            "A credit is a number of SMS from 1 to 1,000,000,000.",
            "Un crédit est un nombre de SMS de 1 à 1\u202f000\u202f000\u202f000."
        ),
    }.ToDictionary(notice => notice.Code);

    public static Notice? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
