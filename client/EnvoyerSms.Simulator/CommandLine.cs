using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Net;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;
using static EnvoyerSms.Simulator.Speech;

namespace EnvoyerSms.Simulator;

// What can be said when it is started.
internal sealed class CommandLine
{
    private const int WrongInput = 2;
    private const int DefaultKeep = 1_000;

    private readonly Option<int> _port = new("--port")
    {
        Description = Say("The port; 0 takes a free one.", "Le port\u00A0; 0 en prend un libre."),
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            if (
                !ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            )
                result.AddError(Say("--port takes a number from 0 to 65535.", "--port attend un nombre de 0 à 65535."));
            return value;
        },
    };

    private readonly Option<SimulatorSpelling> _spelling = new("--spelling")
    {
        Description = Say(
            "How responses are spelt: as XML wants it, or as the API's document prints it.",
            "Comment s’écrivent les réponses\u00A0: comme le veut XML, ou comme les imprime le document de l’API."
        ),
        HelpName = "wellformed|printed",
        CustomParser = result =>
        {
            if (result.Tokens[0].Value is not ("wellformed" or "printed"))
                result.AddError(
                    Say("--spelling takes wellformed or printed.", "--spelling attend wellformed ou printed.")
                );
            return result.Tokens[0].Value == "printed" ? SimulatorSpelling.AsPrinted : SimulatorSpelling.WellFormed;
        },
    };

    private readonly Option<string?> _login = new("--login")
    {
        Description = Say(
            "The login to accept. Without this and --password, any are accepted.",
            "L’identifiant à accepter. Sans lui ni --password, tous sont acceptés."
        ),
    };

    private readonly Option<string?> _password = new("--password")
    {
        Description = Say("The password to accept.", "Le mot de passe à accepter."),
    };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = Say(
            "How many messages and requests are kept; the oldest go first.",
            "Combien de messages et de requêtes sont gardés\u00A0; les plus anciens partent d’abord."
        ),
        HelpName = "number",
        DefaultValueFactory = _ => DefaultKeep,
        CustomParser = result =>
        {
            var isNumber = int.TryParse(
                result.Tokens[0].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            );
            if (!isNumber || value < 1)
                result.AddError(Say("--keep takes a number from 1.", "--keep attend un nombre à partir de 1."));
            return value;
        },
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = Say(
            "A YAML file that says what has happened: start, speed, accounts, numbers, messages.",
            "Un fichier YAML qui dit ce qui s’est passé\u00A0: start, speed, accounts, numbers, messages."
        ),
        HelpName = "file",
        CustomParser = result =>
        {
            var file = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(file))
                result.AddError(Say("--seed takes a file.", "--seed attend un fichier."));
            return file;
        },
    };

    private readonly Option<bool> _demo = new("--demo")
    {
        Description = Say(
            "Fills the simulator with a day of messages.",
            "Remplit le simulateur d’une journée de messages."
        ),
    };

    private readonly Option<DateTimeOffset?> _start = new("--start")
    {
        Description = Say(
            "The time in France at which the simulator's clock starts, such as 2026-12-24T18:00.",
            "L’heure en France à laquelle démarre l’horloge du simulateur, comme 2026-12-24T18:00."
        ),
        HelpName = "time",
        CustomParser = result =>
        {
            if (ServiceTime.Read(result.Tokens[0].Value) is { } time)
                return time;
            result.AddError(
                Say(
                    "--start takes a time such as 2026-12-24T18:00.",
                    "--start attend une heure comme 2026-12-24T18:00."
                )
            );
            return null;
        },
    };

    private readonly Option<IPAddress> _host = new("--host")
    {
        Description = Say(
            "The address to listen at; 0.0.0.0 lets other machines in.",
            "L’adresse d’écoute\u00A0; 0.0.0.0 laisse entrer d’autres machines."
        ),
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.AddError(
                Say("--host takes an address, such as 0.0.0.0.", "--host attend une adresse, comme 0.0.0.0.")
            );
            return IPAddress.Loopback;
        },
    };

    private readonly Option<string[]> _hostName = new("--host-name")
    {
        Description = Say(
            "A name by which this machine may be asked, beside localhost and its addresses.",
            "Un nom sous lequel cette machine peut être appelée, en plus de localhost et de ses adresses."
        ),
        HelpName = "name",
    };

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var line = new CommandLine();
        var parsed = line.Command(output, error).Parse(arguments);
        if (parsed.Errors is [var problem, ..])
        {
            await error.WriteLineAsync(problem.Message);
            return WrongInput;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SeedException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return WrongInput;
        }
        catch (IOException unwritten)
        {
            await error.WriteLineAsync(
                $"{Say("The output cannot be written:", "La sortie ne peut pas être écrite\u00A0:")} {unwritten.Message}"
            );
            return 1;
        }
    }

    private RootCommand Command(TextWriter output, TextWriter error)
    {
        var command = new RootCommand(
            Say(
                "Runs the Envoyer SMS Pro API on this machine, as its document describes it, with pages that show what arrives. Nothing is sent.",
                "Exécute l’API d’Envoyer SMS Pro sur cette machine, telle que son document la décrit, avec des pages qui montrent ce qui arrive. Rien n’est envoyé."
            )
        )
        {
            _port,
            _demo,
            _seed,
            _keep,
            _start,
            _spelling,
            _login,
            _password,
            _host,
            _hostName,
        };
        command.Options.OfType<HelpOption>().Single().Description = Say("Show this help.", "Montrer cette aide.");
        command.Options.OfType<VersionOption>().Single().Description = Say("Show the version.", "Montrer la version.");
        command.SetAction(
            (given, cancellationToken) =>
            {
                var seed = given.GetValue(_seed) is { } file ? SeedFile.Read(file) : null;
                var simulation = new Simulation(Options(given, seed), Settings(given, seed));
                return simulation.RunAsync(output, error, cancellationToken);
            }
        );
        return command;
    }

    private SimulatorOptions Options(ParseResult given, Seed? seed)
    {
        var defaults = new SimulatorOptions();
        var isDemo = seed is null && given.GetValue(_demo);
        return new SimulatorOptions
        {
            Spelling = given.GetValue(_spelling),
            Login = given.GetValue(_login) ?? defaults.Login,
            Password = given.GetValue(_password) ?? defaults.Password,
            Accounts = seed?.Accounts ?? defaults.Accounts,
            StartTime =
                given.GetValue(_start)
                ?? seed?.Start
                ?? (isDemo ? TimeProvider.System.GetUtcNow() - Demo.Length : null),
            ClockSpeed = seed?.Speed ?? 1,
            // It may run for weeks.
            MaxKept = given.GetValue(_keep),
            // Where a login or a password is given, others are refused.
            RequireCredentials = given.GetValue(_login) is not null || given.GetValue(_password) is not null,
        };
    }

    private ServerSettings Settings(ParseResult given, Seed? seed) =>
        new()
        {
            Address = given.GetValue(_host)!,
            Port = given.GetValue(_port),
            HostNames = given.GetValue(_hostName) ?? [],
            Kept = given.GetValue(_keep),
            Scenario =
                seed is not null ? seed
                : given.GetValue(_demo) ? new Demo()
                : null,
        };
}
