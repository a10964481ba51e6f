using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using EnvoyerSms;
using static Quickstart.Words;

namespace Quickstart;

// What the command line and the environment say. Without them the program talks to its own simulator.
internal sealed class Arguments
{
    public const int WrongInput = 2;

    private const StringSplitOptions Trim = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
    private const string PasswordVariable = "ENVOYERSMS_PASSWORD";

    private static readonly string[] RecipientsOfTheDocument = ["33600000001", "352000000077"];

    private static readonly Option<string> BaseAddressOption = new("--base-address")
    {
        Description = Say(
            "Talk to the service at this address instead of the simulator.",
            "Parler au service à cette adresse au lieu du simulateur."
        ),
        HelpName = "url",
    };
    private static readonly Option<string> LoginOption = new("--login")
    {
        Description = Say(
            $"Your login. The password is read from the environment variable {PasswordVariable}.",
            $"Votre identifiant. Le mot de passe est lu dans la variable d’environnement {PasswordVariable}."
        ),
        HelpName = "login",
    };
    private static readonly Option<long?> AccountOption = new("--account")
    {
        Description = Say(
            "Which of your accounts to use, if you have several.",
            "Lequel de vos comptes utiliser, si vous en avez plusieurs."
        ),
        HelpName = "id",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return id;
            result.AddError(
                Say(
                    "--account takes a whole number, as your list of accounts tells it.",
                    "--account attend un nombre entier, comme le donne la liste de vos comptes."
                )
            );
            return null;
        },
    };
    private static readonly Option<string[]> ToOption = new("--to")
    {
        Description = Say(
            "Mobile numbers to send to, with their country code, such as 33612345678.",
            "Les numéros de mobile destinataires, avec l’indicatif du pays, comme 33612345678."
        ),
        HelpName = "number",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<bool> YesOption = new("--yes")
    {
        Description = Say(
            "Really send: one SMS for each number now, and a second message for tomorrow that is cancelled at once.",
            "Envoyer pour de bon\u00A0: un SMS à chaque numéro maintenant, et un second message pour demain, annulé aussitôt."
        ),
    };

    public int? ExitCode { get; private init; }
    public Uri? BaseAddress { get; private init; }
    public string? Login { get; private init; }
    public string? Password { get; private init; }
    public long? AccountId { get; private init; }
    public IReadOnlyList<string> Recipients { get; private init; } = RecipientsOfTheDocument;
    public bool MaySend { get; private init; } = true;

    public bool IsRealService => BaseAddress is not null;

    public string HowToSend =>
        Recipients.Count == 0
            ? Say(
                "Add --to with your numbers, and --yes, to send the example to them.",
                "Ajoutez --to avec vos numéros, et --yes, pour leur envoyer l’exemple."
            )
            : Say(
                $"Add --yes to send the example to {Recipients.Count} of your numbers, for one SMS each.",
                $"Ajoutez --yes pour envoyer l’exemple à {Recipients.Count} de vos numéros, un SMS chacun."
            );

    public static Arguments Read(string[] args)
    {
        var command = new RootCommand(
            Say(
                "Sends a message, follows it, and cancels another: on a simulator, or for real.",
                "Envoie un message, le suit, et en annule un autre\u00A0: sur un simulateur, ou pour de bon."
            )
        )
        {
            BaseAddressOption,
            LoginOption,
            AccountOption,
            ToOption,
            YesOption,
        };
        command.Options.OfType<HelpOption>().Single().Description = Say("Show this help.", "Montrer cette aide.");
        command.Options.OfType<VersionOption>().Single().Description = Say("Show the version.", "Montrer la version.");
        var parsed = command.Parse(args);
        if (parsed.Errors is [var error, ..])
            return Wrong(error.Message);

        Arguments? read = null;
        command.SetAction(result => (read = FromOptions(result)).ExitCode ?? 0);
        var exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        // Help and version do not reach our action.
        return read ?? new Arguments { ExitCode = exitCode };
    }

    private static Arguments FromOptions(ParseResult options)
    {
        string[] recipients = [.. (options.GetValue(ToOption) ?? []).SelectMany(to => to.Split(',', Trim))];
        var isConfirmed = options.GetValue(YesOption);
        if (options.GetValue(BaseAddressOption) is not { } address)
        {
            return options.Tokens.Count == 0
                ? new Arguments()
                : Wrong(
                    Say(
                        "These options are for the real service: say where it is with --base-address.",
                        "Ces options sont pour le vrai service\u00A0: dites où il est avec --base-address."
                    )
                );
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var baseAddress))
        {
            var example = new EnvoyerSmsOptions().BaseAddress;
            return Wrong(
                Say(
                    $"--base-address takes a whole address, such as {example}.",
                    $"--base-address attend une adresse entière, comme {example}."
                )
            );
        }
        if (options.GetValue(LoginOption) is not { } login)
        {
            return Wrong(
                Say(
                    "The real service needs your login: add --login.",
                    "Le vrai service demande votre identifiant\u00A0: ajoutez --login."
                )
            );
        }
        if (Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password)
        {
            return Wrong(
                Say(
                    $"The real service needs your password: set the environment variable {PasswordVariable}.",
                    $"Le vrai service demande votre mot de passe\u00A0: définissez la variable d’environnement {PasswordVariable}."
                )
            );
        }
        if (isConfirmed && recipients.Length == 0)
        {
            return Wrong(
                Say(
                    "--yes needs to know whom to send to: add --to with your numbers.",
                    "--yes doit savoir à qui envoyer\u00A0: ajoutez --to avec vos numéros."
                )
            );
        }
        return new Arguments
        {
            BaseAddress = baseAddress,
            Login = login,
            Password = password,
            AccountId = options.GetValue(AccountOption),
            Recipients = recipients,
            MaySend = isConfirmed,
        };
    }

    private static Arguments Wrong(string sentence) => new() { ExitCode = Screen.Problem(sentence, WrongInput) };
}
