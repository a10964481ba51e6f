using System.Globalization;
using System.Text.RegularExpressions;
using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Model;

namespace EnvoyerSms.Simulator.Pages;

// What the reader looks for: to: from: tag: is: before:, words of the text, and - before what is not wanted.
internal sealed partial class MessageSearch
{
    private readonly List<Func<SimulatedMessage, bool>> _conditions = [];

    // The first word that could not be understood.
    public string? Unknown { get; private set; }

    public static MessageSearch Parse(string text, DateTimeOffset now)
    {
        var search = new MessageSearch();
        foreach (Match word in Word().Matches(text))
            search.Add(word, now);
        return search;
    }

    public bool Finds(SimulatedMessage message) => _conditions.TrueForAll(condition => condition(message));

    private void Add(Match word, DateTimeOffset now)
    {
        var value = word.Groups["quoted"] is { Success: true } quoted ? quoted.Value : word.Groups["value"].Value;
        if (value.Length == 0)
            return;
        var condition = Condition(word.Groups["key"].Value.ToLowerInvariant(), value, now);
        if (condition is null)
            Unknown ??= word.Value;
        else if (word.Groups["not"].Success)
            _conditions.Add(message => !condition(message));
        else
            _conditions.Add(condition);
    }

    private static Func<SimulatedMessage, bool>? Condition(string key, string value, DateTimeOffset now)
    {
        switch (key)
        {
            case "to":
                var number = PhoneNumbers.Normalize(value);
                return message =>
                    message.Recipients.Any(recipient => recipient.Contains(number, StringComparison.Ordinal));
            case "from":
                return message => Has(message.SenderName, value);
            case "tag":
                return message => message.Tag is { } tag && Has(tag, value);
            case "is":
                return State(value.ToLowerInvariant(), now);
            case "before":
                return ServiceTime.Read(value) is { } time ? message => message.SendAt < time : null;
            default:
                return message => Has(message.Text, value);
        }
    }

    private static Func<SimulatedMessage, bool>? State(string value, DateTimeOffset now) =>
        value switch
        {
            "scheduled" => message => MessageStates.Of(message, now) == MessageState.Scheduled,
            "cancelled" => message => message.IsCancelled,
            "delivered" => message => Any(message, now, SimulatedStatus.Delivered),
            "failed" => message => Any(message, now, SimulatedStatus.NotDelivered),
            "stop" => message => Any(message, now, SimulatedStatus.StopSms),
            "replied" => message => message.Replies.Count > 0,
            _ => null,
        };

    // Of what is to leave later, or not at all, nothing has become anything.
    private static bool Any(SimulatedMessage message, DateTimeOffset now, SimulatedStatus status) =>
        MessageStates.Of(message, now) is not (MessageState.Scheduled or MessageState.Cancelled)
        && message.Deliveries.Any(delivery => delivery.Status == status);

    // Accents do not matter to who types.
    private static bool Has(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text,
            part,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;

    [GeneratedRegex(
        """(?<not>-)?(?:(?<key>to|from|tag|is|before):)?(?:"(?<quoted>[^"]*)"?|(?<value>[^\s"]\S*))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();
}
