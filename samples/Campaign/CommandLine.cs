using System.CommandLine;
using System.Globalization;
using static Campaign.Words;

namespace Campaign;

/// <summary>The commands and their options.</summary>
internal sealed class CommandLine
{
    public const int WrongInput = 2;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mmzzz"];

    private readonly Argument<string> _file = new("recipients")
    {
        Description = Say("A CSV file with the numbers.", "Un fichier CSV avec les numéros."),
    };
    private readonly Option<string> _text = new("--text")
    {
        Description = Say("What to send.", "Ce qu'il faut envoyer."),
        Required = true,
    };
    private readonly Option<string> _sender = new("--sender")
    {
        Description = Say("Who it comes from, as phones show it.", "L'émetteur que les téléphones affichent."),
        Required = true,
    };
    private readonly Option<string> _kind = new Option<string>("--kind")
    {
        Description = Say(
            "advertising (with STOP SMS, and --not-after) or service.",
            "advertising (publicité, avec STOP SMS et --not-after) ou service."
        ),
        Required = true,
    }.AcceptOnlyFromAmong("advertising", "service");
    private readonly Option<string?> _hours = new Option<string?>("--hours")
    {
        Description = Say(
            "When SMS may arrive: af2m2026 (for advertising unless you say otherwise), strict or none. Not legal advice.",
            "Quand les SMS peuvent arriver\u00a0: af2m2026 (par défaut pour la publicité), strict ou none. Pas un avis juridique."
        ),
    }.AcceptOnlyFromAmong([.. HourRules.All.Select(rules => rules.Name)]);
    private readonly Option<string?> _name = new("--name")
    {
        Description = Say(
            "Names the campaign: by default the name of the file. The same name goes on where it was.",
            "Nomme la campagne\u00a0: par défaut le nom du fichier. Le même nom continue où elle en était."
        ),
    };
    private readonly Option<string?> _column = new("--column")
    {
        Description = Say("The column that holds the numbers.", "La colonne qui contient les numéros."),
    };
    private readonly Option<string> _region = new("--region")
    {
        Description = Say("Of numbers without a country code.", "Des numéros sans indicatif."),
        DefaultValueFactory = _ => "FR",
    };
    private readonly Option<string?> _exclude = new("--exclude")
    {
        Description = Say(
            "A CSV file of numbers that get nothing.",
            "Un fichier CSV de numéros qui ne reçoivent rien."
        ),
    };
    private readonly Option<bool> _skipBad = new("--skip-bad")
    {
        Description = Say("Leaves rows without a number out.", "Laisse de côté les lignes sans numéro."),
    };
    private readonly Option<bool> _long = new("--long")
    {
        Description = Say("Allows more than one SMS for each recipient.", "Permet plus d'un SMS par destinataire."),
    };
    private readonly Option<int?> _batchSize = new("--batch-size")
    {
        Description = Say(
            "Recipients of one request; also how many are in doubt where its outcome stays unknown.",
            "Destinataires d'une requête\u00a0; aussi combien sont dans le doute si son issue reste inconnue."
        ),
    };
    private readonly Option<DateTimeOffset?> _at = Time(
        "--at",
        "Not before; a time of Paris.",
        "Pas avant\u00a0; une heure de Paris."
    );
    private readonly Option<DateTimeOffset?> _notAfter = Time(
        "--not-after",
        "Nothing arrives later; a time of Paris.",
        "Rien n'arrive plus tard\u00a0; une heure de Paris."
    );
    private readonly Option<string?> _database = new("--database")
    {
        Description = Say("A file of SQLite.", "Un fichier SQLite."),
    };
    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description = Say(
            "A PostgreSQL: its connection string, with the password in the environment (PGPASSWORD).",
            "Un PostgreSQL\u00a0: sa chaîne de connexion, avec le mot de passe dans l'environnement (PGPASSWORD)."
        ),
    };
    private readonly Option<Uri?> _address = new("--address")
    {
        Description = Say(
            "The API, such as https://…/api/. Without it everything is a rehearsal on a simulated one. Login, password and Ledger:Secret come from the configuration, such as EnvoyerSms__Login.",
            "L'API, comme https://…/api/. Sans elle, tout n'est que répétition sur une API simulée. Login, mot de passe et Ledger:Secret viennent de la configuration, comme EnvoyerSms__Login."
        ),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address))
                return address;
            result.AddError(Say("--address takes a whole address.", "--address prend une adresse entière."));
            return null;
        },
    };
    private readonly Option<int[]> _sent = new("--sent")
    {
        Description = Say("A batch that counts as sent.", "Un lot qui compte comme envoyé."),
    };
    private readonly Option<int[]> _notSent = new("--not-sent")
    {
        Description = Say("A batch that counts as not sent.", "Un lot qui compte comme non envoyé."),
    };
    private readonly Option<string?> _by = new("--by") { Description = Say("Who decides.", "Qui décide.") };
    private readonly Option<string?> _reason = new("--reason") { Description = Say("Why.", "Pourquoi.") };

    public async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            Say(
                "Sends one text to a list of numbers of any length, each at most once, whatever crashes.",
                "Envoie un texte à une liste de numéros de toute longueur, chacun une fois au plus, quoi qu'il arrive."
            )
        )
        {
            Command(
                "plan",
                Say("Tells what it will take; sends nothing.", "Dit ce que cela prendra\u00a0; n'envoie rien."),
                Actions.PlanAsync
            ),
            Command(
                "run",
                Say(
                    "Sends, or goes on. Ctrl+C stops after the batch.",
                    "Envoie, ou continue. Ctrl+C arrête après le lot."
                ),
                Actions.RunAsync
            ),
            Command("status", Say("Tells what became of it so far.", "Dit où elle en est."), Actions.StatusAsync),
            Command(
                "resolve",
                Say(
                    "Decides what became of batches whose outcome is unknown.",
                    "Décide du sort des lots dont l'issue est inconnue."
                ),
                Actions.ResolveAsync,
                [_sent, _notSent, _by, _reason]
            ),
        };
        var parsed = root.Parse(args);
        return parsed.Errors is [var error, ..]
            ? Screen.Problem(error.Message, WrongInput)
            : await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // Ctrl+C is ours: it lets the batch end.
                    ProcessTerminationTimeout = null,
                }
            );
    }

    private Command Command(
        string name,
        string description,
        Func<Settings, Task<int>> action,
        IReadOnlyList<Option>? more = null
    )
    {
        var command = new Command(name, description) { _file };
        Option[] options =
        [
            _text,
            _sender,
            _kind,
            _name,
            _hours,
            _at,
            _notAfter,
            _batchSize,
            _column,
            _region,
            _exclude,
            _skipBad,
            _long,
            _database,
            _postgres,
            _address,
            .. more ?? [],
        ];
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(result => action(Read(result)));
        return command;
    }

    private Settings Read(ParseResult options)
    {
        var isAdvertising = options.GetValue(_kind) == "advertising";
        var hours = options.GetValue(_hours) ?? (isAdvertising ? "af2m2026" : "none");
        var file = options.GetValue(_file)!;
        var notAfter = options.GetValue(_notAfter);
        if (isAdvertising && notAfter is null)
            throw new CampaignException(
                Say(
                    "Advertising needs --not-after: what is late must not be sent.",
                    "La publicité demande --not-after\u00a0: ce qui est en retard ne doit pas partir."
                )
            );
        return new Settings
        {
            File = file,
            Text = options.GetValue(_text)!,
            Sender = options.GetValue(_sender)!,
            IsAdvertising = isAdvertising,
            Hours = HourRules.All.Single(rules => rules.Name == hours),
            Name = options.GetValue(_name) ?? Path.GetFileNameWithoutExtension(file),
            Column = options.GetValue(_column),
            Region = options.GetValue(_region)!,
            Exclude = options.GetValue(_exclude),
            SkipsBad = options.GetValue(_skipBad),
            IsLong = options.GetValue(_long),
            BatchSize = options.GetValue(_batchSize),
            At = options.GetValue(_at),
            NotAfter = notAfter,
            Database = options.GetValue(_database),
            Postgres = options.GetValue(_postgres),
            Address = options.GetValue(_address),
            Sent = options.CommandResult.Command.Options.Contains(_sent) ? options.GetValue(_sent) ?? [] : [],
            NotSent = options.CommandResult.Command.Options.Contains(_notSent) ? options.GetValue(_notSent) ?? [] : [],
            By = options.CommandResult.Command.Options.Contains(_by) ? options.GetValue(_by) : null,
            Reason = options.CommandResult.Command.Options.Contains(_reason) ? options.GetValue(_reason) : null,
        };
    }

    private static Option<DateTimeOffset?> Time(string name, string english, string french) =>
        new(name)
        {
            Description = Say(english, french),
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var culture = CultureInfo.InvariantCulture;
                if (DateTimeOffset.TryParseExact(text, TimeFormats[^1], culture, DateTimeStyles.None, out var exact))
                    return exact;
                if (DateTime.TryParseExact(text, TimeFormats, culture, DateTimeStyles.None, out var local))
                    return HourRules.OfParis(local);
                result.AddError(
                    Say(
                        $"{name} takes a time such as 2026-12-01T09:00.",
                        $"{name} prend une heure comme 2026-12-01T09:00."
                    )
                );
                return null;
            },
        };
}
