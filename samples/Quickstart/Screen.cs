using System.Globalization;
using EnvoyerSms;
using Spectre.Console;
using static Quickstart.Words;

namespace Quickstart;

// How results look on a terminal. Redirected, the same text comes without colour, in lines as long as they are.
internal static class Screen
{
    private const string Indent = "  ";
    private const int UnlimitedWidth = 10_000;

    private static readonly Style Heading = new(Color.Blue, decoration: Decoration.Bold);
    private static readonly Style Label = new(Color.Grey);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Open = new(Color.Yellow);

    static Screen()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = UnlimitedWidth;
    }

    public static void Welcome(Uri address, bool isRealService) =>
        Note(
            isRealService
                ? Say($"Talking to {address}", $"En relation avec {address}")
                : Say(
                    $"Simulator at {address}: nothing leaves this machine.",
                    $"Simulateur à {address}\u00A0: rien ne quitte cette machine."
                )
        );

    public static void Title(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Text(text + "\n", Heading));
    }

    public static void Note(string text) => AnsiConsole.Write(new Text(text + "\n"));

    public static void Show(SentMessage sent) =>
        Rows(
            ("Message", Number(sent.MessageId)),
            (Say("SMS sent", "SMS envoyés"), Number(sent.SmsSent)),
            (Say("SMS remaining", "SMS restants"), Number(sent.SmsRemaining))
        );

    public static void Show(CancelledMessage cancelled) =>
        Rows(
            (Say("Cancelled", "Annulé"), Number(cancelled.MessageId)),
            (Say("SMS given back", "SMS rendus"), Number(cancelled.RecreditedSms)),
            (Say("SMS remaining", "SMS restants"), Number(cancelled.SmsRemaining))
        );

    public static void Show(AccountStatus account) =>
        Rows(
            (Say("SMS remaining", "SMS restants"), Number(account.SmsRemaining)),
            (Say("Requests in 60 minutes", "Requêtes en 60 minutes"), Number(account.ApiRequestLimit))
        );

    public static void Show(MessageStats stats) =>
        Rows([.. stats.Recipients.Select(recipient => (recipient.MobileNumber, Status(recipient)))]);

    public static void Show(ApiValidationException refused) =>
        Rows([.. refused.Failures.Select(failure => (failure.Parameter, new Cell(failure.Message, Bad)))]);

    public static void Show(EnvoyerSmsException refused) =>
        Rows(
            (Say("Error", "Erreur"), new Cell($"{refused.ErrorId} ({refused.ErrorId:D})", Bad)),
            ("Message", new Cell(refused.RawMessage)),
            (Say("Outcome", "Issue"), new Cell($"{refused.Outcome}"))
        );

    public static int Problem(string sentence, int exitCode)
    {
        var error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            error.Profile.Width = UnlimitedWidth;
        error.Write(new Text(sentence + "\n", Bad));
        return exitCode;
    }

    private static Cell Status(RecipientStatus recipient)
    {
        var style = recipient.Status switch
        {
            DeliveryStatus.Delivered => Good,
            DeliveryStatus.DeliveredToOperator or DeliveryStatus.InProgress => Open,
            _ => Bad,
        };
        var date = recipient.DeliveredDate?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new Cell($"{recipient.Status} {date}".TrimEnd(), style);
    }

    private static Cell Number(long? number) =>
        new(number?.ToString(CultureInfo.InvariantCulture) ?? Say("not told", "non dit"));

    private static void Rows(params IReadOnlyList<(string Label, Cell Cell)> rows)
    {
        var left = rows.Max(row => row.Label.Length) + Indent.Length;
        var right = AnsiConsole.Profile.Width - left - Indent.Length;
        foreach (var (label, cell) in rows)
        {
            AnsiConsole.Write(new Text(Indent + label.PadRight(left), Label));
            AnsiConsole.Write(new Text(Wrap(cell.Text, right, Indent.Length + left) + "\n", cell.Style));
        }
    }

    // Breaks a long text between words, so that its lines stand below each other.
    private static string Wrap(string text, int width, int indent)
    {
        var line = 0;
        return string.Concat(
            text.Split(' ')
                .Select(word =>
                {
                    var fits = line + word.Length < width;
                    var gap =
                        line == 0 ? ""
                        : fits ? " "
                        : "\n" + new string(' ', indent);
                    line = fits ? line + gap.Length + word.Length : word.Length;
                    return gap + word;
                })
        );
    }

    private sealed record Cell(string Text, Style? Style = null);
}
