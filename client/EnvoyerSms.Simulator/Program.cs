using EnvoyerSms.Simulator;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
