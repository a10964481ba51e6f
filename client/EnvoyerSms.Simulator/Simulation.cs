using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator;

// The simulator as a program: says where it is and how to try it, and runs until it is stopped.
internal static class Simulation
{
    public const int WrongInput = 2;

    public static async Task<int> RunAsync(
        SimulatorOptions options,
        int port,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        SimulatorServer server;
        try
        {
            server = await SimulatorServer.StartAsync(new EnvoyerSmsSimulator(options), port, cancellationToken);
        }
        catch (IOException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return WrongInput;
        }
        await using var _ = server;
        try
        {
            await output.WriteAsync(Describe(server.BaseAddress, options));
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is the way to end it.
        }
        return 0;
    }

    private static string Describe(Uri address, SimulatorOptions options)
    {
        var user = $"{options.Login}:{options.Password}";
        var accounts = options.Accounts.Select(account =>
            $"             {account.Id, 3}  {account.Name}  {account.Sms, 4} SMS\n"
        );
        return $"""
            The API is simulated at {address}

              Login      {options.Login}
              Password   {options.Password}
              Accounts
            {string.Concat(accounts)}
            Try it:

              curl -u {user} {address}account/status
              curl -u {user} {address}message/send --data-urlencode "text=Ceci est un test" -d recipients=33600000001,352000000077 -d sendername=Societe
              curl -u {user} "{address}message/stats?messageid=879"

            Ctrl+C stops it.

            """;
    }
}
