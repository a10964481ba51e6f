// Sends one text to a list of numbers of any length, each at most once, whatever crashes.
//
//   dotnet run --project samples/Campaign -- plan numbers.csv --text "…" --sender Societe --kind service
//   dotnet run --project samples/Campaign -- --help    says the rest; without --address nothing leaves the machine
using Campaign;
using EnvoyerSms;
using Microsoft.Extensions.Options;

const int Failed = 1;

try
{
    return await new CommandLine().RunAsync(args);
}
catch (CampaignException wrong)
{
    return Screen.Problem(wrong.Message, CommandLine.WrongInput);
}
catch (OptionsValidationException wrong)
{
    return Screen.Problem(wrong.Failures.First(), CommandLine.WrongInput);
}
catch (InvalidDataException wrong)
{
    // A configuration file that is no JSON.
    return Screen.Problem(wrong.Message, CommandLine.WrongInput);
}
catch (ApiValidationException wrong)
{
    return Screen.Problem(wrong.Message, CommandLine.WrongInput);
}
catch (ApiOnceException wrong) when (wrong.Reason == ApiOnceReason.OtherCall)
{
    return Screen.Problem(wrong.Message, CommandLine.WrongInput);
}
catch (ApiException problem)
{
    return Screen.Problem(problem.Message, Failed);
}
catch (IOException problem)
{
    return Screen.Problem(problem.Message, Failed);
}
