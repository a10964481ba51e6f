using System.Net;
using System.Net.Sockets;
using EnvoyerSms.Testing;
using static EnvoyerSms.Simulator.Speech;

namespace EnvoyerSms.Simulator;

// The simulator as a program: says where it is and how to try it, and runs until it is stopped.
internal sealed class Simulation(SimulatorOptions options, ServerSettings settings)
{
    private const int WrongInput = 2;

    public async Task<int> RunAsync(TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var lines = TextWriter.Synchronized(output);
        SimulatorServer server;
        try
        {
            server = await SimulatorServer.StartAsync(
                new EnvoyerSmsSimulator(options),
                settings with
                {
                    Log = line => Write(lines, line),
                },
                cancellationToken
            );
        }
        catch (IOException problem)
        {
            await error.WriteLineAsync(
                settings.Port == 0
                    ? problem.Message
                    : $"{problem.Message} {Say("Take another --port; 0 takes a free one.", "Choisissez un autre --port\u00A0; 0 en prend un libre.")}"
            );
            return WrongInput;
        }
        catch (SocketException problem)
        {
            // The address is none of this machine, or the port is not for everyone.
            var place = new IPEndPoint(settings.Address, settings.Port);
            await error.WriteLineAsync(
                Say(
                    $"The simulator cannot listen at {place}: {problem.Message}.",
                    $"Le simulateur ne peut pas écouter à {place}\u00A0: {problem.Message}."
                )
            );
            return WrongInput;
        }
        await using var _ = server;
        try
        {
            if (!IPAddress.IsLoopback(settings.Address))
                await error.WriteLineAsync(
                    Say(
                        "Warning: other machines can reach this simulator, and all that is sent to it. Without --host it is this machine alone.",
                        "Attention\u00A0: d’autres machines peuvent atteindre ce simulateur, et tout ce qui lui est envoyé. Sans --host, cette machine seule le peut."
                    )
                );
            await lines.WriteAsync(Describe(server));
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is the way to end it.
        }
        return 0;
    }

    // Who closed the console still has the pages.
    private static void Write(TextWriter output, string line)
    {
        try
        {
            output.WriteLine(line);
        }
        catch (IOException)
        {
            // Nobody reads it.
        }
    }

    private string Describe(SimulatorServer server)
    {
        var address = server.BaseAddress;
        // What was given may be somebody's real one.
        var user = options.RequireCredentials ? "$LOGIN:$PASSWORD" : $"{options.Login}:{options.Password}";
        var credentials = options.RequireCredentials
            ? Say("those that were given", "ceux qui ont été donnés")
            : Say($"any, such as {user}", $"tous, comme {user}");
        var accounts = options.Accounts.Select(account =>
            $"               {account.Id, 3}  {account.Name}  {account.Sms, 4} SMS\n"
        );
        return $"""
            {Say("The API is simulated at", "L’API est simulée à    ")} {address}
            {Say("Open in a browser      ", "À ouvrir au navigateur ")} {server.PagesAddress}

              {Say("Credentials", "Identifiants")}  {credentials}
              {Say("Accounts", "Comptes")}
            {string.Concat(accounts)}
            {Say("Try it:", "Essayez\u00A0:")}

              curl -u {user} {address}account/status
              curl -u {user} {address}message/send --data-urlencode "text=Ceci est un test" -d recipients=33600000001,352000000077 -d sendername=Societe
              curl -u {user} "{address}message/stats?messageid=879"

            {Say("Ctrl+C stops it. A line for each request follows.", "Ctrl+C l’arrête. Suit une ligne par requête.")}

            """;
    }
}
