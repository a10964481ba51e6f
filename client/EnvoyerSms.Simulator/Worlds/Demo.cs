using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Worlds;

// A day at a shop and a surgery, for who looks at the pages for the first time.
internal sealed class Demo : IScenario
{
    // What has happened ends when the reader comes.
    public static readonly TimeSpan Length = TimeSpan.FromHours(21);

    private static readonly string[] Customers = ["33600000001", "33611111111", "33622222222", "33600000005"];

    public async Task FillAsync(EnvoyerSmsSimulator simulator, CancellationToken cancellationToken)
    {
        foreach (var (after, act) in Day())
        {
            simulator.Advance(after);
            await act(simulator, cancellationToken);
        }
    }

    private static IEnumerable<(TimeSpan After, Func<EnvoyerSmsSimulator, CancellationToken, Task> Act)> Day()
    {
        yield return (
            TimeSpan.FromMinutes(10),
            Send("Boulangerie", "Bonjour Léa, votre commande n°\u00a01042 est prête. À tout de suite !", "33611111111")
        );
        yield return (
            TimeSpan.FromMinutes(65),
            Send(
                "CabinetMart",
                "Rappel : rendez-vous avec le Dr Martin demain à 9 h 30. Répondez OUI pour confirmer.",
                "33622222222",
                allowsReplies: true
            )
        );
        yield return (TimeSpan.FromMinutes(4), Receive("33622222222", "OUI, merci beaucoup"));
        yield return (TimeSpan.FromHours(13), Send("Librairie", "Votre livre est arrivé.", "33600000002"));
        yield return (
            TimeSpan.FromHours(2),
            Send(
                "Librairie",
                "Soldes d’hiver : -30 % sur tous les romans jusqu’à samedi, et un café offert à chaque passage. "
                    + "Dès ce soir, nocturne jusqu’à 21 h avec trois auteurs de la région.",
                Customers,
                tag: "Soldes",
                hasStopLine: true
            )
        );
        yield return (TimeSpan.FromMinutes(7), Receive("33611111111", "STOP"));
        yield return (
            TimeSpan.FromMinutes(53),
            Send("Livraison", "Your parcel is on its way: today, 14:00 to 16:00.", "33633333333", allowsReplies: true)
        );
        yield return (TimeSpan.FromMinutes(2), Receive("33633333333", "Please leave it with the neighbour, thanks!"));
        yield return (
            TimeSpan.FromMinutes(40),
            Send("Société", "Un nom d’émetteur sans accent, s’il vous plaît.", "33600000001")
        );
        yield return (
            TimeSpan.FromMinutes(1),
            (simulator, cancellationToken) =>
                new Sending
                {
                    Text = "Bon anniversaire ! Un dessert vous attend ce soir.",
                    From = "Bistrot",
                    To = ["33644444444"],
                    SendAt = simulator.TimeProvider.GetUtcNow().AddDays(1),
                }.SendAsync(simulator, cancellationToken)
        );
        yield return (
            TimeSpan.FromHours(3) - TimeSpan.FromMinutes(2),
            Send("Garage", "Votre voiture est prête. Nous fermons à 19 h.", "33655555555", allowsReplies: true)
        );
    }

    private static Func<EnvoyerSmsSimulator, CancellationToken, Task> Send(
        string from,
        string text,
        string to,
        bool allowsReplies = false
    ) => Send(from, text, [to], allowsReplies: allowsReplies);

    private static Func<EnvoyerSmsSimulator, CancellationToken, Task> Send(
        string from,
        string text,
        string[] to,
        string? tag = null,
        bool hasStopLine = false,
        bool allowsReplies = false
    ) =>
        new Sending
        {
            Text = text,
            From = from,
            To = to,
            Tag = tag,
            HasStopLine = hasStopLine,
            AllowsReplies = allowsReplies,
        }.SendAsync;

    private static Func<EnvoyerSmsSimulator, CancellationToken, Task> Receive(string from, string text) =>
        (simulator, _) =>
        {
            simulator.Receive(from, text);
            return Task.CompletedTask;
        };
}
