// A first message and what becomes of it, with the example of the API's document.
//
//   dotnet run --project samples/Quickstart              talks to a simulator that it starts itself
//   dotnet run --project samples/Quickstart -- --help    says how to talk to the real service
using EnvoyerSms;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Options;
using Quickstart;
using static Quickstart.Words;

try
{
    var arguments = Arguments.Read(args);
    if (arguments.ExitCode is { } exitCode)
        return exitCode;

    // A real HTTP server on this machine that behaves as the API's document says.
    await using var server = arguments.IsRealService
        ? null
        : await SimulatorServer.StartAsync(new EnvoyerSmsSimulator());
    var simulator = server?.Simulator;

    using var client = EnvoyerSmsClient.Create(
        new EnvoyerSmsOptions
        {
            BaseAddress = arguments.BaseAddress ?? server!.BaseAddress,
            Login = arguments.Login ?? simulator!.Login,
            Password = arguments.Password ?? simulator!.Password,
            AccountId = arguments.AccountId,
        }
    );
    Screen.Welcome(arguments.BaseAddress ?? server!.BaseAddress, arguments.IsRealService);

    if (!arguments.MaySend)
    {
        Screen.Title(Say("Your account", "Votre compte"));
        Screen.Show(await client.GetAccountStatusAsync());
        Screen.Title(Say("Nothing was sent", "Rien n’a été envoyé"));
        Screen.Note(arguments.HowToSend);
        return 0;
    }

    // 1. A message: three values, and the compiler asks for each of them.
    Screen.Title(Say("A message", "Un message"));
    var sent = await client.SendMessageAsync("Ceci est un test", arguments.Recipients, "Societe");
    Screen.Show(sent);

    // 2. What became of it. Delivery takes a moment; the simulator can be told to make it short.
    Screen.Title(Say("What became of it", "Ce qu’il est devenu"));
    simulator?.Deliver(sent.MessageId);
    var stats = await client.GetMessageStatsAsync(sent.MessageId);
    Screen.Show(stats);

    // 3. What is left.
    Screen.Title(Say("Your account", "Votre compte"));
    var account = await client.GetAccountStatusAsync();
    Screen.Show(account);

    // 4. Values that break rules are refused before anything leaves the machine, all of them at once.
    Screen.Title(
        Say(
            "A message with three faults, refused on this machine",
            "Un message à trois défauts, refusé sur cette machine"
        )
    );
    try
    {
        // They would be refused while you type; take this line out to see it.
#pragma warning disable ESMS1004, ESMS1020, ESMS1050
        await client.SendMessageAsync("Promo [50 %] " + new string('!', 150), ["06 12 34 56 78"], "Ma Société");
#pragma warning restore ESMS1004, ESMS1020, ESMS1050
    }
    catch (ApiValidationException refused)
    {
        Screen.Show(refused);
    }

    // 5. An error that the API answers is typed. Tried on the simulator only: the real service would send this
    //    to anyone who can pay for it.
    if (simulator is not null)
    {
        Screen.Title(Say("A message to 200 numbers, refused by the API", "Un message à 200 numéros, refusé par l’API"));
        string[] tooMany = [.. Enumerable.Range(0, 200).Select(number => $"336{number:00000000}")];
        try
        {
            await client.SendMessageAsync("Ceci est un test", tooMany, "Societe");
        }
        catch (EnvoyerSmsException refused) when (refused.ErrorId == EnvoyerSmsErrorId.NotEnoughSms)
        {
            Screen.Show(refused);
        }
    }

    // 6. A message for later can be called back until it leaves. Noon is noon of Paris, wherever this runs.
    Screen.Title(Say("A message for tomorrow noon", "Un message pour demain midi"));
    var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    var noon = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, paris).Date.AddDays(1).AddHours(12);
    var scheduled = await client.SendMessageAsync(
        new SendMessageRequest
        {
            Text = "Votre rendez-vous est dans une heure.",
            Recipients = arguments.Recipients,
            SenderName = "Societe",
            SendAt = new DateTimeOffset(noon, paris.GetUtcOffset(noon)),
        }
    );
    Screen.Show(scheduled);

    Screen.Title(Say("Called back before it leaves", "Rappelé avant son départ"));
    var cancelled = await client.CancelMessageAsync(scheduled.MessageId);
    Screen.Show(cancelled);
    return 0;
}
catch (OptionsValidationException wrong)
{
    return Screen.Problem(wrong.Failures.First(), Arguments.WrongInput);
}
catch (ApiValidationException wrong)
{
    return Screen.Problem(wrong.Message, Arguments.WrongInput);
}
catch (ApiException problem)
{
    return Screen.Problem(problem.Message, exitCode: 1);
}
catch (IOException problem)
{
    return Screen.Problem(
        $"{Say("The output cannot be written:", "La sortie ne peut pas être écrite\u00A0:")} {problem.Message}",
        exitCode: 1
    );
}
