using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Rendering.Docs;

// Sentences for members that are the same for every contract, in the order of the templates that print them.
internal sealed partial class DocWords
{
    public string ClientParameter => Say("Makes the call.", "Fait l'appel.");

    public string RequestParameter => Say("What to send.", "Ce qu'il faut envoyer.");

    public string CancellationParameter(Effect effect) =>
        effect == Effect.Read
            ? Say("Stops waiting.", "Arrête l'attente.")
            : Say(
                "Stops waiting. What has left may still take effect: the exception's outcome tells.",
                "Arrête l'attente. Ce qui est parti peut encore agir : l'exception le dit par son issue."
            );

    public string PagesReturned(string offset) =>
        Say(
            $"All of them; each page is asked for when its first item is needed. Where a page fails, set <c>{offset}</c> to what was read before to go on there.",
            $"Tous ; chaque page est demandée quand il faut son premier élément. Si une page échoue, donnez à <c>{offset}</c> ce qui a été lu pour reprendre là."
        );

    public string FinalReturned(string until) =>
        Say(
            $"The first response in which <c>{until}</c> no longer changes; at the deadline the last one that came, with <c>IsFinal</c> false.",
            $"La première réponse où <c>{until}</c> ne change plus ; à l'échéance la dernière venue, avec <c>IsFinal</c> à false."
        );

    public string PollingParameter =>
        Say(
            "How often to ask and for how long; null takes the defaults. Waiting never uses up the rate limit.",
            "À quelle cadence demander et combien de temps ; null prend les valeurs par défaut. L'attente n'épuise jamais la limite de requêtes."
        );

    public string ProgressParameter =>
        Say(
            "Told every response as it comes; may be null.",
            "Reçoit chaque réponse dès qu'elle vient ; peut être null."
        );

    public string ValidationFails =>
        Say("A value breaks a rule; nothing was sent.", "Une valeur enfreint une règle ; rien n'a été envoyé.");

    public string ApiRefuses => Say("The API answered an error.", "L'API a répondu une erreur.");

    public string ApiRefusesSuchAs(string errors) =>
        Say($"The API answered an error, such as {errors}.", $"L'API a répondu une erreur, par exemple {errors}.");

    /// <summary>What a reader must know before calling again.</summary>
    public string MayBeCalledAgain(Effect effect) =>
        effect switch
        {
            Effect.Read => Say(
                "The call failed, also when it was tried again. Calling once more changes nothing.",
                "L'appel a échoué, même repris. Le refaire ne change rien."
            ),
            Effect.Idempotent => Say(
                "The call failed, also when it was tried again. It may have taken effect (<c>Outcome</c>); calling once more changes nothing more.",
                "L'appel a échoué, même repris. Il a pu agir (<c>Outcome</c>) ; le refaire ne change rien de plus."
            ),
            _ => Say(
                "The call failed; it was one request at most. Call again only where <c>IsSafeToRetry</c> is true: with the <c>Outcome</c> <c>Unknown</c> it may have taken effect, and would again.",
                "L'appel a échoué ; il a fait au plus une requête. Ne le refaites que si <c>IsSafeToRetry</c> est vrai : avec l'issue (<c>Outcome</c>) <c>Unknown</c>, il a pu agir, et agirait de nouveau."
            ),
        };

    public string RequestOf(string operation) => Say($"Parameters of {operation}.", $"Paramètres de {operation}.");

    public string IsKnown => Say("Whether the contract names this value.", "Indique si le contrat nomme cette valeur.");

    public string IsFinal =>
        Say("Whether the API never changes this value again.", "Indique si l'API ne change plus cette valeur.");

    public string UnknownValuesAreKept =>
        Say(
            "values that are not listed are kept as they came",
            "les valeurs absentes de cette liste sont gardées telles quelles"
        );

    public string EnumExtensions(string name) =>
        Say($"Questions to a <see cref=\"{name}\"/>.", $"Questions à un <see cref=\"{name}\"/>.");

    public string EnumValue => Say("The value as on the wire.", "La valeur telle que transmise.");

    public string ErrorIds =>
        Say("Ids of the errors that the API documents.", "Identifiants des erreurs que l'API documente.");

    public string ErrorCatalogue =>
        Say(
            "The errors that the API documents, and their details.",
            "Les erreurs que l'API documente, et leurs détails."
        );

    public string AllErrors =>
        Say("All of them, each error before its details.", "Toutes, chaque erreur avant ses détails.");

    public string ErrorId =>
        Say(
            "The id that the API answered; one that is not listed is kept as it came.",
            "L'identifiant répondu par l'API ; s'il est inconnu, il est gardé tel quel."
        );

    public string ExceptionForTests => Say("For test doubles of the client.", "Pour les doublures de test du client.");

    public string ErrorParameter => Say("What the API answers.", "Ce que l'API répond.");

    public string OutcomeParameter =>
        Say("What is known of the call's effect.", "Ce que l'on sait de l'effet de l'appel.");

    public string ClientInterface =>
        Say("One method for each operation of the API.", "Une méthode pour chaque opération de l'API.");

    public string ClientExtensions =>
        Say(
            "Calls by the required values alone; the rest is as the request has it by default.",
            "Appels par les seules valeurs obligatoires ; le reste est comme la requête l'a par défaut."
        );

    public string NameOf(string operation) => Say($"Name of {operation}.", $"Nom de {operation}.");

    public string OperationNames =>
        Say(
            "The names of the operations, as <c>options.Operations</c> takes them.",
            "Les noms des opérations, comme <c>options.Operations</c> les prend."
        );

    public string With =>
        Say(
            "The same client for calls that are made otherwise, such as without retries.",
            "Le même client pour des appels faits autrement, par exemple sans nouvelle tentative."
        );

    public string CallOptionsParameter =>
        Say("What differs; null members stay as they are.", "Ce qui change ; les membres null restent inchangés.");

    public string WithReturns =>
        Say(
            "A light client over the same connections; it need not be disposed.",
            "Un client léger sur les mêmes connexions ; inutile de le libérer."
        );

    public string[] RateLimit(Fact fact) =>
        [
            Summary(
                Say(
                    "Asks what is left of the rate limit, as far as the rate limiter knows. No request is sent.",
                    "Demande ce qui reste de la limite de requêtes, pour autant qu'on le sache ici. Aucune requête n'est envoyée."
                )
            ),
            .. Remarks([Text(fact, "Rate limit").TrimEnd('.'), .. History(fact)]),
        ];

    public string ReopenRateLimit =>
        Say(
            "Sends requests again after the API refused one for their number, which closed the rate limit. What was counted stays counted.",
            "Envoie de nouveau des requêtes après que l'API en a refusé une pour leur nombre, ce qui avait fermé la limite. Ce qui est compté le reste."
        );

    public string ClientConstructor =>
        Say(
            "A client over an HTTP client that somebody else owns.",
            "Un client sur un client HTTP qui appartient à un autre."
        );

    public string CreateClient =>
        Say(
            "A client with an HTTP client of its own, closed by Dispose.",
            "Un client avec son propre client HTTP, fermé par Dispose."
        );

    public string HttpClientParameter =>
        Say(
            "Sends the requests; it stays open. Its handler should follow no redirects and keep no cookies.",
            "Envoie les requêtes ; il reste ouvert. Son handler ne devrait suivre aucune redirection ni garder de cookies."
        );

    public string OptionsParameter => Say("Credentials and settings.", "Identifiants et réglages.");

    public string Dispose =>
        Say("Closes the HTTP client if this client made it.", "Ferme le client HTTP si ce client l'a créé.");

    public string Options(string api) =>
        Say($"How to reach and sign in to {api}.", $"Comment joindre {api} et s'y identifier.");

    public string OptionsConstructor => Say("The contract's own defaults.", "Les valeurs par défaut du contrat.");

    public string AuthenticationSchemes => Say("Ways to sign in.", "Manières de s'identifier.");

    public string AuthenticationChoice => Say("The way to sign in.", "La manière de s'identifier.");

    public string RegistrationClass(string api) =>
        Say($"Registers the client of {api}.", $"Enregistre le client de {api}.");

    public string Register => Say("Registers the client.", "Enregistre le client.");

    public string RegisterNamed =>
        Say(
            "Registers a client under a name, as a keyed service.",
            "Enregistre un client sous un nom, comme service à clé."
        );

    public string ServicesParameter => Say("Where to register.", "Où l'enregistrer.");

    public string ConfigureParameter => Say("Sets the options.", "Règle les options.");

    public string SectionParameter =>
        Say("Configuration section that holds the options.", "Section de configuration qui contient les options.");

    public string NameParameter =>
        Say("Key of the client and name of its options.", "Clé du client et nom de ses options.");

    public string BuilderReturned => Say("For more settings of this client.", "Pour d'autres réglages de ce client.");

    public string Examples =>
        Say(
            "Calls and responses that the contract gives as examples.",
            "Appels et réponses que le contrat donne en exemple."
        );

    public string AllExamples => Say("All of them, in the order of the contract.", "Tous, dans l'ordre du contrat.");
}
