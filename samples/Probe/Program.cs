// Looks which of the facts that the contract assumes hold at the API, and prints a report that can be sent to us.
//
//   dotnet run --project samples/Probe              looks at a simulated API
//   dotnet run --project samples/Probe -- --help    says how to look at the real one
using EnvoyerSms;
using Microsoft.Extensions.Options;
using Probe;

const int Failed = 1;

try
{
    var arguments = Arguments.Read(args);
    if (arguments.ExitCode is { } exitCode)
        return exitCode;

    await using var api = arguments.IsReal
        ? Api.OfConfiguration(arguments.Message, arguments.SentAt)
        : await Api.SimulatedAsync();

    var client = api.Client;
    // Before a request is spent on a report that cannot be kept.
    using var file = arguments.Output is { } path ? new StreamWriter(path) : null;

    Console.WriteLine(Sentences.Beginning(api));
    var sends = arguments.Sends && (arguments.IsConfirmed || Confirmation.Ask());
    // Whether the credentials are right, and what the request limit is.
    await client.GetAccountStatusAsync();
    var report = await Report.MakeAsync(api, sends);

    report.Write(Console.Out);
    if (file is not null)
        report.Write(file);
    return 0;
}
catch (OptionsValidationException wrong)
{
    return Problem(wrong.Failures.First(), Arguments.WrongInput);
}
catch (InvalidDataException wrong)
{
    // A configuration file that is no JSON.
    return Problem(wrong.Message, Arguments.WrongInput);
}
catch (ApiException problem)
{
    return Problem(problem.Message, Failed);
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    return Problem(Sentences.Unwritten(problem.Message), Failed);
}

static int Problem(string sentence, int exitCode)
{
    Console.Error.WriteLine(sentence);
    return exitCode;
}
