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
                "Stops waiting. A request that was sent may still take effect: see the exception's outcome.",
                "Arrête l'attente. Une requête envoyée peut encore prendre effet : voyez l'issue de l'exception."
            );

    public string PagesReturned(PagesModel pages) =>
        pages.Way switch
        {
            PagesWay.Offset => Say(
                $"All of them; each page is requested when its first item is needed. To continue after a page that failed, set <c>{pages.Parameter}</c> to the number of items read before.",
                $"Tous ; chaque page est demandée quand son premier élément est nécessaire. Pour reprendre après l'échec d'une page, donnez à <c>{pages.Parameter}</c> le nombre d'éléments déjà lus."
            ),
            PagesWay.Page => Say(
                $"All of them; each page is requested when its first item is needed. To continue after a page that failed, set <c>{pages.Parameter}</c> to its number.",
                $"Tous ; chaque page est demandée quand son premier élément est nécessaire. Pour reprendre après l'échec d'une page, donnez son numéro à <c>{pages.Parameter}</c>."
            ),
            _ => Say(
                "All of them; each page is requested when its first item is needed, at the place that the page before names.",
                "Tous ; chaque page est demandée quand son premier élément est nécessaire, à l'endroit que nomme la page précédente."
            ),
        };

    public string FinalReturned(string until) =>
        Say(
            $"The first response in which <c>{until}</c> no longer changes; at the deadline the last one received, with <c>IsFinal</c> false.",
            $"La première réponse où <c>{until}</c> ne change plus ; à l'échéance la dernière reçue, avec <c>IsFinal</c> à false."
        );

    public string PollingParameter =>
        Say(
            "How often to ask and for how long; null takes the defaults. Waiting never uses up the rate limit.",
            "À quelle cadence demander et combien de temps ; null prend les valeurs par défaut. L'attente n'épuise jamais la limite de requêtes."
        );

    public string ProgressParameter =>
        Say(
            "Receives every response as it arrives; may be null.",
            "Reçoit chaque réponse dès son arrivée ; peut être null."
        );

    public string ValidationFails =>
        Say("A value breaks a rule; nothing was sent.", "Une valeur enfreint une règle ; rien n'a été envoyé.");

    public string ApiRefuses => Say("The API returned an error.", "L'API a renvoyé une erreur.");

    public string ApiRefusesSuchAs(string errors) =>
        Say($"The API returned an error, such as {errors}.", $"L'API a renvoyé une erreur, par exemple {errors}.");

    /// <summary>What a reader must know before calling again.</summary>
    public string MayBeCalledAgain(Effect effect) =>
        effect switch
        {
            Effect.Read => Say(
                "The call failed, and so did its retries. Calling again is safe: the call changes nothing.",
                "L'appel a échoué, même après de nouvelles tentatives. Le refaire est sans risque : il ne change rien."
            ),
            Effect.Idempotent => Say(
                "The call failed, and so did its retries. It may have taken effect (<c>Outcome</c>); calling again has no further effect.",
                "L'appel a échoué, même après de nouvelles tentatives. Il a pu prendre effet (<c>Outcome</c>) ; le refaire n'a pas d'autre effet."
            ),
            _ => Say(
                "The call failed; at most one request was sent. Call again only where <c>IsSafeToRetry</c> is true: with the <c>Outcome</c> <c>Unknown</c> it may have taken effect, and would take effect again.",
                "L'appel a échoué ; au plus une requête a été envoyée. Ne le refaites que si <c>IsSafeToRetry</c> est vrai : avec l'issue (<c>Outcome</c>) <c>Unknown</c>, il a pu prendre effet, et prendrait effet de nouveau."
            ),
        };

    public string RequestOf(string operation) => Say($"Parameters of {operation}.", $"Paramètres de {operation}.");

    public string IsKnown => Say("Whether the contract names this value.", "Indique si le contrat nomme cette valeur.");

    public string IsFinal =>
        Say("Whether the API never changes this value again.", "Indique si l'API ne change plus cette valeur.");

    public string UnknownValuesAreKept =>
        Say(
            "values that are not listed are kept as received",
            "les valeurs absentes de cette liste sont gardées telles quelles"
        );

    public string EnumExtensions(string name) =>
        Say($"Extension methods of <see cref=\"{name}\"/>.", $"Méthodes d'extension de <see cref=\"{name}\"/>.");

    public string EnumValue => Say("The value as it is sent and received.", "La valeur telle que transmise.");

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
            "The id that the API returned; one that is not listed is kept as received, and null where the API gave none.",
            "L'identifiant renvoyé par l'API ; s'il est inconnu, il est gardé tel quel ; null si l'API n'en donne pas."
        );

    public string ExceptionForTests => Say("For test doubles of the client.", "Pour les doublures de test du client.");

    public string ErrorParameter => Say("The error that the API returns.", "L'erreur que l'API renvoie.");

    public string OutcomeParameter =>
        Say("What is known of the call's effect.", "Ce que l'on sait de l'effet de l'appel.");

    public string ClientInterface =>
        Say("One method for each operation of the API.", "Une méthode pour chaque opération de l'API.");

    public string ClientExtensions =>
        Say(
            "Calls with the required values only, where everything else has the request's default; and calls with a key.",
            "Appels avec les seules valeurs obligatoires, le reste ayant la valeur par défaut de la requête ; et appels avec une clé."
        );

    public string Once =>
        Say(
            "The same client for one thing to do: each key is handed to the API at most once, whatever crashes. The options need a ledger.",
            "Le même client pour une chose à faire : chaque clé est remise à l'API une fois au plus, quoi qu'il arrive. Les options doivent avoir un registre."
        );

    public string OnceClient => Say("The client.", "Le client.");

    public string OnceKey =>
        Say(
            "Names what is to be done, such as <c>order-4711/shipped</c>; the same in every try. It is stored: no address or phone number in it.",
            "Nomme ce qui est à faire, comme <c>commande-4711/expediee</c> ; la même à chaque essai. Elle est conservée : ni adresse ni numéro de téléphone."
        );

    public string OnceReturns =>
        Say(
            "A client whose calls have the key. A later call with it gives the recorded response.",
            "Un client dont les appels portent la clé. Un appel ultérieur avec elle rend la réponse enregistrée."
        );

    public string NameOf(string operation) => Say($"Name of {operation}.", $"Nom de {operation}.");

    public string OperationNames =>
        Say(
            "The names of the operations, as <c>options.Operations</c> takes them.",
            "Les noms des opérations, comme <c>options.Operations</c> les prend."
        );

    public string With =>
        Say(
            "The same client with other settings for its calls, such as no retries.",
            "Le même client avec d'autres réglages pour ses appels, par exemple sans nouvelle tentative."
        );

    public string CallOptionsParameter =>
        Say("What differs; null members stay as they are.", "Ce qui change ; les membres null restent inchangés.");

    public string WithReturns =>
        Say(
            "A light client over the same connections; it need not be disposed.",
            "Un client léger sur les mêmes connexions ; inutile de le libérer."
        );

    public string[] RateLimit(Fact fact) =>
        [
            Summary(
                Say(
                    "Tells what is left of the rate limit, as far as the rate limiter knows. No request is sent.",
                    "Dit ce qui reste de la limite de requêtes, pour autant que le limiteur le sache. Aucune requête n'est envoyée."
                )
            ),
            .. Remarks([Text(fact, "Rate limit").TrimEnd('.'), .. History(fact)]),
        ];

    public string ReopenRateLimit =>
        Say(
            "Allows requests again after the API refused one as over the rate limit and the client stopped sending. Requests already counted stay counted.",
            "Autorise de nouveau les requêtes après que l'API en a refusé une pour dépassement de la limite et que le client a cessé d'envoyer. Les requêtes déjà comptées le restent."
        );

    public string ClientConstructor =>
        Say(
            "A client that uses the given HTTP client, which the caller owns.",
            "Un client qui utilise le client HTTP fourni, qui reste à l'appelant."
        );

    public string CreateClient =>
        Say(
            "A client with an HTTP client of its own, closed by Dispose.",
            "Un client avec son propre client HTTP, fermé par Dispose."
        );

    public string HttpClientParameter =>
        Say(
            "Sends the requests; it stays open. Its handler should follow no redirects and keep no cookies.",
            "Envoie les requêtes ; il reste ouvert. Son handler ne devrait suivre aucune redirection ni garder de cookies."
        );

    public string OptionsParameter => Say("Credentials and settings.", "Identifiants et réglages.");

    public string Dispose =>
        Say("Closes the HTTP client if this client made it.", "Ferme le client HTTP si ce client l'a créé.");

    public string Options(string api) =>
        Say($"How to reach {api} and authenticate.", $"Comment joindre {api} et s'y identifier.");

    public string OptionsConstructor => Say("The contract's own defaults.", "Les valeurs par défaut du contrat.");

    public string AuthenticationSchemes => Say("Ways to authenticate.", "Manières de s'identifier.");

    public string AuthenticationChoice => Say("The way to authenticate.", "La manière de s'identifier.");

    public string Sign =>
        Say(
            "Signs each request just before it is sent, where the way to authenticate is a signature.",
            "Signe chaque requête juste avant son envoi, quand la manière de s'identifier est une signature."
        );

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
        Say("Example calls and responses of the contract.", "Appels et réponses que le contrat donne en exemple.");

    public string AllExamples => Say("All of them, in the order of the contract.", "Tous, dans l'ordre du contrat.");

    public string OtherClient(string client) =>
        Say($"Batches need a {client}, which has the ledger.", $"Les lots demandent un {client}, qui a le registre.");

    public BatchDocs Batches(OperationModel operation) =>
        new(
            Say(
                $"Calls of {operation.Name} with a list of any length, in batches.",
                $"Appels de {operation.Name} avec une liste de toute longueur, par lots."
            ),
            Say(
                $"Sends <c>{operation.Batch}</c> in batches, each handed to the API at most once, whatever crashes. The first run fixes sizes and times in the ledger; a later one with the key goes on where it was.",
                $"Envoie <c>{operation.Batch}</c> par lots, chacun remis à l'API une fois au plus, quoi qu'il arrive. La première exécution fixe tailles et heures dans le registre ; une autre avec la clé continue où elle en était."
            ),
            Say(
                "What became of each batch, in the order of the list; what another process is at comes last. A batch that fails is yielded, and the next step throws its failure.",
                "Ce qu'est devenu chaque lot, dans l'ordre de la liste ; ceux d'un autre processus viennent en dernier. Un lot qui échoue est donné, et l'étape suivante lève son échec."
            ),
            Say(
                "Tells what a run will take, or what is left of one: requests, windows of the rate limit, cost and end. Sends nothing.",
                "Dit ce que prendra une exécution, ou ce qu'il en reste : requêtes, fenêtres de la limite, coût et fin. N'envoie rien."
            ),
            Say("The plan.", "Le plan."),
            [
                $"<param name=\"client\">{ClientParameter}</param>",
                $"<param name=\"key\">{Say("Names the run, as the key of <c>Once</c> names a call; a slash and a number are added for each batch.", "Nomme l'exécution, comme la clé de <c>Once</c> nomme un appel ; une barre et un numéro s'y ajoutent pour chaque lot.")}</param>",
                $"<param name=\"request\">{Say("What to send, with the whole list: the same in each run.", "Ce qu'il faut envoyer, avec toute la liste : la même à chaque exécution.")}</param>",
                $"<param name=\"options\">{Say("Size and times of the batches; null for as large as may be, at once.", "Taille et heures des lots ; null pour les plus grands possibles, sans délai.")}</param>",
                $"<param name=\"cancellationToken\">{CancellationParameter(operation.Effect)}</param>",
            ]
        );
}
