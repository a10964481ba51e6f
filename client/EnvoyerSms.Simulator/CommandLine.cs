using System.CommandLine;
using System.Globalization;
using System.Net;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator;

// What can be said when it is started.
internal sealed class CommandLine
{
    private const int WrongInput = 2;
    private const int DefaultKeep = 1_000;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; 0 takes a free one.",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            if (
                !ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            )
                result.AddError("--port takes a number from 0 to 65535.");
            return value;
        },
    };

    private readonly Option<SimulatorSpelling> _spelling = new("--spelling")
    {
        Description = "How responses are spelt: as XML wants it, or as the API's document prints it.",
        HelpName = "wellformed|printed",
        CustomParser = result =>
        {
            if (result.Tokens[0].Value is not ("wellformed" or "printed"))
                result.AddError("--spelling takes wellformed or printed.");
            return result.Tokens[0].Value == "printed" ? SimulatorSpelling.AsPrinted : SimulatorSpelling.WellFormed;
        },
    };

    private readonly Option<string?> _login = new("--login")
    {
        Description = "The login to accept. Without this and --password, any are accepted.",
    };

    private readonly Option<string?> _password = new("--password") { Description = "The password to accept." };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "How many messages and requests are kept; the oldest go first.",
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
                result.AddError("--keep takes a number from 1.");
            return value;
        },
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "A YAML file that says what has happened: start, speed, accounts, numbers, messages.",
        HelpName = "file",
        CustomParser = result =>
        {
            var file = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(file))
                result.AddError("--seed takes a file.");
            return file;
        },
    };

    private readonly Option<bool> _demo = new("--demo") { Description = "Fills the simulator with a day of messages." };

    private readonly Option<DateTimeOffset?> _start = new("--start")
    {
        Description = "The time in France at which the simulator's clock starts, such as 2026-12-24T18:00.",
        HelpName = "time",
        CustomParser = result =>
        {
            if (ServiceTime.Read(result.Tokens[0].Value) is { } time)
                return time;
            result.AddError("--start takes a time such as 2026-12-24T18:00.");
            return null;
        },
    };

    private readonly Option<IPAddress> _host = new("--host")
    {
        Description = "The address to listen at; 0.0.0.0 lets other machines in.",
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.AddError("--host takes an address, such as 0.0.0.0.");
            return IPAddress.Loopback;
        },
    };

    private readonly Option<string[]> _hostName = new("--host-name")
    {
        Description = "A name by which this machine may be asked, beside localhost and its addresses.",
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
            await error.WriteLineAsync($"The output cannot be written: {unwritten.Message}");
            return 1;
        }
    }

    private RootCommand Command(TextWriter output, TextWriter error)
    {
        var command = new RootCommand(
            "Runs the Envoyer SMS Pro API on this machine, as its document describes it, with pages that show what arrives. Nothing is sent."
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
