namespace EnvoyerSms.Testing.Tests.Probe;

// The program run at the account of a simulator.
internal static class ProbeRun
{
    public const string Login = "33612345678";
    public const string Password = "canary-password";
    public const string AccountName = "CanaryAccount";

    public static EnvoyerSmsSimulator CreateSimulator() =>
        new(
            new SimulatorOptions
            {
                RequireCredentials = true,
                Login = Login,
                Password = Password,
                Accounts = [new SimulatorAccount(1, AccountName, Sms: 100)],
            }
        );

    public static Task<DeviatingServer> StartAsync(EnvoyerSmsSimulator simulator) =>
        DeviatingServer.StartAsync(simulator, (_, _) => null);

    public static Dictionary<string, string?> Settings(DeviatingServer server) =>
        new()
        {
            ["EnvoyerSms__BaseAddress"] = server.BaseAddress.AbsoluteUri,
            ["EnvoyerSms__Login"] = Login,
            ["EnvoyerSms__Password"] = Password,
        };

    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public static Task<ProgramResult> RunAsync(
        string[] arguments,
        Dictionary<string, string?> environment,
        string input = ""
    ) => SampleProgram.RunAsync("Probe", arguments, environment, input);
}
