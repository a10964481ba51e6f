using System.CommandLine;
using System.Globalization;
using EnvoyerSms.Simulator;

var defaults = new SimulatorOptions();
var port = new Option<int>("--port")
{
    Description = "The port on 127.0.0.1; 0 takes a free one.",
    DefaultValueFactory = _ => defaults.Port,
    CustomParser = result =>
    {
        if (!ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            result.AddError("--port takes a number from 0 to 65535.");
        return value;
    },
};
var spelling = new Option<SimulatorSpelling>("--spelling")
{
    Description = "How replies are spelt: as XML wants it, or as the API's document prints it.",
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
    Description = "The login that the simulator accepts.",
    DefaultValueFactory = _ => defaults.Login,
};
var password = new Option<string>("--password")
{
    Description = "The password that goes with it.",
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
            Port = arguments.GetValue(port),
            Spelling = arguments.GetValue(spelling),
            Login = arguments.GetValue(login)!,
            Password = arguments.GetValue(password)!,
        };
        return await Simulation.RunAsync(options, Console.Out, Console.Error, cancellationToken);
    }
);

var parsed = command.Parse(args);
if (parsed.Errors is [var problem, ..])
{
    await Console.Error.WriteLineAsync(problem.Message);
    return Simulation.WrongInput;
}
return await parsed.InvokeAsync();
