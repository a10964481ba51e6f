using System.Globalization;

namespace EnvoyerSms.Testing;

/// <summary>No message to a number arrived in time. The message of the exception lists what arrived instead.</summary>
public sealed class MessageNotReceivedException : TimeoutException
{
    private const int VisibleDigits = 4;
    private const int MaxListed = 20;

    internal MessageNotReceivedException(string to, TimeSpan timeout, IReadOnlyList<SimulatedMessage> arrived)
        : base(Describe(to, timeout, arrived)) => Arrived = arrived;

    /// <summary>The messages that did arrive since the cursor, in their order; they hold full phone numbers and texts.</summary>
    public IReadOnlyList<SimulatedMessage> Arrived { get; }

    private static string Describe(string to, TimeSpan timeout, IReadOnlyList<SimulatedMessage> arrived)
    {
        var seconds = timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"No message to {Mask(to)} arrived within {seconds} s. {DescribeOthers(arrived)}";
    }

    private static string DescribeOthers(IReadOnlyList<SimulatedMessage> arrived)
    {
        if (arrived.Count == 0)
            return "No other message arrived.";
        var listed = string.Join("; ", arrived.Take(MaxListed).Select(Describe));
        var more = arrived.Count > MaxListed ? $"; and {arrived.Count - MaxListed} more" : "";
        return $"Arrived instead: {listed}{more}.";
    }

    private static string Describe(SimulatedMessage message)
    {
        var listed = string.Join(", ", message.Recipients.Take(MaxListed).Select(Mask));
        var more = message.Recipients.Count > MaxListed ? $" and {message.Recipients.Count - MaxListed} more" : "";
        return $"message {message.Id} to {listed}{more}";
    }

    // Logs of tests are read by others: the last digits are enough to tell numbers apart.
    private static string Mask(string number) =>
        number.Length > VisibleDigits ? $"…{number[^VisibleDigits..]}" : "a short number";
}
