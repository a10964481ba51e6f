using static EnvoyerSms.EnvoyerSmsErrorId;

namespace Probe;

/// <summary>
/// Every fact that the contract marks as assumed; a test holds the list to the contract. A fact whose two halves are looked at in different
/// ways stands here twice. The last one is documented, and looked at because it can be.
/// </summary>
internal static class Facts
{
    private static readonly Words Sends = new("only a message that is sent tells", "seul un envoi le dit");
    private static readonly Words Cancels = new("only a cancellation tells", "seule une annulation le dit");
    private static readonly Words Accounts = new(
        "only a change of accounts tells",
        "seule une modification de comptes le dit"
    );
    private static readonly Words StopSms = new(
        "only a change of somebody's STOP SMS tells",
        "seul un changement du STOP SMS de quelqu'un le dit"
    );
    private static readonly Words History = new(
        "no call tells what an older version had",
        "aucun appel ne dit ce qu'avait une ancienne version"
    );

    private static readonly Words Address = new(
        "it takes a password in an address, which logs keep",
        "il faut un mot de passe dans une adresse, que les journaux gardent"
    );

    private static readonly Words French = new("Dates are French time.", "Les dates sont en heure française.");
    private static readonly Words OlderStopSms = new(
        "It came with the STOP SMS line, in 2.5.0.",
        "Il est venu avec la mention STOP SMS, en 2.5.0."
    );
    private static readonly Words NoSuchMessage = new(
        $"0 and below are ids of no message: error {UnknownMessage:D}.",
        $"0 et moins ne sont le numéro d'aucun message\u00a0: erreur {UnknownMessage:D}."
    );
    private static readonly Words NoMessageId = new(
        $"A missing messageid is error {MissingParameter:D}.",
        $"Un messageid absent donne l'erreur {MissingParameter:D}."
    );
    private static readonly Words NoAccountId = new(
        "An account id of 0 or below counts as null.",
        "Un numéro de compte nul ou négatif compte pour vide."
    );
    private static readonly Words Digits = new(
        $"A number has 6 to 15 digits; another is error {InvalidParameter:D}.",
        $"Un numéro a de 6 à 15 chiffres\u00a0; un autre donne l'erreur {InvalidParameter:D}."
    );

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("api.timeZone", French, look => look.TimeZoneAsync()),
        new(
            "api.authentication.schemes.Query",
            new(
                "Credentials in the address go with POST too.",
                "Les identifiants dans l'adresse vont aussi avec POST."
            ),
            Address
        ),
        new(
            "api.statuses.401",
            new(
                $"HTTP status 401 without a body is error {AuthenticationFailed:D}.",
                $"Le statut HTTP 401 sans corps est l'erreur {AuthenticationFailed:D}."
            ),
            look => look.EmptyRefusalAsync()
        ),
        new(
            "errors.UnknownMessage",
            new(
                $"Replies of an unknown message: error {UnknownMessage:D}.",
                $"Réponses d'un message inconnu\u00a0: erreur {UnknownMessage:D}."
            ),
            look => look.UnknownMessageRepliesAsync()
        ),
        new(
            "errors.UnknownMessage",
            new(
                $"Cancelling an unknown message: error {UnknownMessage:D}.",
                $"Annulation d'un message inconnu\u00a0: erreur {UnknownMessage:D}."
            ),
            Cancels
        ),
        new("enums.DeliveryStatus.values.StopSms", OlderStopSms, History),
        new(
            "types.SentMessage.fields.SmsSent",
            new("It counts the SMS that are billed.", "Il compte les SMS facturés."),
            Sends
        ),
        new("types.MessageStats.fields.StopSms", OlderStopSms, History),
        new("types.RecipientStatus.fields.DeliveredDate", French, look => look.DeliveryTimeAsync()),
        new(
            "types.ReplyPage.fields.Total",
            new("It counts the replies of all pages.", "Il compte les réponses de toutes les pages."),
            look => look.TotalAsync()
        ),
        new("types.Reply.fields.Date", French, look => look.ReplyTimeAsync()),
        new(
            "operations.SendMessage.parameters.Text",
            new(
                "The characters that count as 2 are those of the extension of GSM 03.38.",
                "Les caractères qui comptent pour 2 sont ceux de l'extension de GSM 03.38."
            ),
            Sends
        ),
        new(
            "operations.SendMessage.parameters.Text.rules.maxUnits",
            new("More than 459 units are refused.", "Plus de 459 unités sont refusées."),
            Sends
        ),
        new(
            "operations.SendMessage.parameters.Recipients.rules.notEmpty",
            new(
                "An empty entry is no number, even with allnumberallowed.",
                "Une entrée vide n'est pas un numéro, même avec allnumberallowed."
            ),
            Sends
        ),
        new("operations.SendMessage.parameters.Recipients.rules.phoneDigits", Digits, Sends),
        new(
            "operations.SendMessage.parameters.SenderName.rules.characters",
            new("Accents and spaces are special characters.", "Accents et espaces sont des caractères spéciaux."),
            Sends
        ),
        new("operations.SendMessage.parameters.SendAt", French, Sends),
        new(
            "operations.SendMessage.parameters.SendAt.rules.future",
            new("A past date is a mistake.", "Une date passée est une erreur."),
            Sends
        ),
        new(
            "operations.SendMessage.parameters.SendAt.rules.unambiguous",
            new(
                "The hour that a change of clocks skips or repeats has no meaning.",
                "L'heure qu'un changement d'heure saute ou répète n'a pas de sens."
            ),
            Sends
        ),
        new(
            "operations.SendMessage.parameters.Tag.rules.characters",
            new(
                $"Another character than letters and digits is error {InvalidParameter:D}.",
                $"Un caractère autre que lettre ou chiffre donne l'erreur {InvalidParameter:D}."
            ),
            Sends
        ),
        new(
            "operations.SendMessage.rules.exclusive",
            new("Long message and truncation exclude each other.", "Message long et troncature s'excluent."),
            Sends
        ),
        new("operations.GetMessageStats.parameters.MessageId", NoMessageId, look => look.StatsWithoutMessageAsync()),
        new(
            "operations.GetMessageStats.parameters.MessageId.rules.min",
            NoSuchMessage,
            look => look.StatsOfZeroAsync()
        ),
        new("operations.CancelMessage.parameters.MessageId", NoMessageId, Cancels),
        new("operations.CancelMessage.parameters.MessageId.rules.min", NoSuchMessage, Cancels),
        new(
            "operations.CancelMessage.alreadyDone",
            new(
                $"Error {MessageAlreadyCancelled:D} after a lost response means that the lost request cancelled it.",
                $"L'erreur {MessageAlreadyCancelled:D} après une réponse perdue dit que la requête perdue l'avait annulé."
            ),
            Cancels
        ),
        new(
            "operations.CreateAccount",
            new("A new account starts without SMS.", "Un nouveau compte démarre sans SMS."),
            Accounts
        ),
        new("operations.DeleteAccount.parameters.DeleteAccountId.rules.min", NoAccountId, Accounts),
        new("operations.TransferSms.parameters.DebitAccountId.rules.min", NoAccountId, Accounts),
        new("operations.TransferSms.parameters.CreditAccountId.rules.min", NoAccountId, Accounts),
        new(
            "operations.TransferSms.rules.different",
            new("An account cannot give to itself.", "Un compte ne peut pas se créditer lui-même."),
            Accounts
        ),
        new("operations.ActivateStopSms.parameters.PhoneNumber.rules.phoneDigits", Digits, StopSms),
        new("operations.DeactivateStopSms.parameters.PhoneNumber.rules.phoneDigits", Digits, StopSms),
        new(
            "operations.CheckStopSms.parameters.PhoneNumber.rules.phoneDigits",
            Digits,
            look => look.MalformedNumbersAsync()
        ),
        new("operations.GetReplies.parameters.MessageId", NoMessageId, look => look.RepliesWithoutMessageAsync()),
        new("operations.GetReplies.parameters.MessageId.rules.min", NoSuchMessage, look => look.RepliesOfZeroAsync()),
        new(
            "operations.GetReplies.parameters.Offset.rules.min",
            new(
                $"A negative offset is error {InvalidParameter:D}.",
                $"Un décalage négatif donne l'erreur {InvalidParameter:D}."
            ),
            look => look.NegativeOffsetAsync()
        ),
        new(
            "errors.MissingParameter.details.RecipientsMissing",
            new(
                $"A send without recipients is error {MissingParameter:D} (documented, L262).",
                $"Un envoi sans destinataires donne l'erreur {MissingParameter:D} (documenté, L262)."
            ),
            look => look.SendWithoutRecipientsAsync()
        ),
    ];
}
