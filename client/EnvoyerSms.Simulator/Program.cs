using System.CommandLine;
using System.Globalization;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

var defaults = new SimulatorOptions();
var port = new Option<int>("--port")
{
    Description = "The port on 127.0.0.1; 0 takes a free one.",
    DefaultValueFactory = _ => 0,
    CustomParser = result =>
    {
        if (!ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            result.AddError("--port takes a number from 0 to 65535.");
        return value;
    },
};
var spelling = new Option<SimulatorSpelling>("--spelling")
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
var login = new Option<string>("--login")
{
    Description = "The login to accept. Without this and --password, any are accepted.",
    DefaultValueFactory = _ => defaults.Login,
};
var password = new Option<string>("--password")
{
    Description = "The password to accept.",
    DefaultValueFactory = _ => defaults.Password,
};
var command = new RootCommand(
    "Runs the Envoyer SMS Pro API on this machine, as its document describes it. Nothing is sent."
)
{
    port,
    spelling,
    login,
    password,
};
command.SetAction(
    async (arguments, cancellationToken) =>
    {
        var options = new SimulatorOptions
        {
            Spelling = arguments.GetValue(spelling),
            Login = arguments.GetValue(login)!,
            Password = arguments.GetValue(password)!,
            // It may run for weeks.
            MaxKept = 1_000,
            // Where a login or a password is given, others are refused.
            RequireCredentials =
                arguments.GetResult(login) is { Implicit: false }
                || arguments.GetResult(password) is { Implicit: false },
        };
        return await Simulation.RunAsync(
            options,
            arguments.GetValue(port),
            Console.Out,
            Console.Error,
            cancellationToken
        );
    }
);

var parsed = command.Parse(args);
if (parsed.Errors is [var problem, ..])
{
    await Console.Error.WriteLineAsync(problem.Message);
    return Simulation.WrongInput;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (IOException unwritten)
{
    await Console.Error.WriteLineAsync($"The output cannot be written: {unwritten.Message}");
    return 1;
}
