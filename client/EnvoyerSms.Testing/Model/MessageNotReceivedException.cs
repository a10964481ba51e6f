using System.Globalization;

namespace EnvoyerSms.Testing;

/// <summary>
/// No message to a number arrived in time. The message of the exception lists what arrived instead, and which requests to send failed.
/// </summary>
public sealed class MessageNotReceivedException : TimeoutException
{
    private const int VisibleDigits = 4;
    private const int MaxListed = 20;

    internal MessageNotReceivedException(
        string to,
        TimeSpan timeout,
        IReadOnlyList<SimulatedMessage> arrived,
        IReadOnlyList<ReceivedRequest> failed
    )
        : base(Describe(to, timeout, arrived) + DescribeFailed(failed)) => (Arrived, Failed) = (arrived, failed);

    /// <summary>The messages that did arrive since the cursor, in their order; they hold full phone numbers and texts.</summary>
    public IReadOnlyList<SimulatedMessage> Arrived { get; }

    /// <summary>The requests to send since the cursor that were refused or met a fault, in their order.</summary>
    public IReadOnlyList<ReceivedRequest> Failed { get; }

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

    private static string DescribeFailed(IReadOnlyList<ReceivedRequest> failed)
    {
        if (failed.Count == 0)
            return "";
        var listed = string.Join("; ", failed.Take(MaxListed).Select(Describe));
        var more = failed.Count > MaxListed ? $"; and {failed.Count - MaxListed} more" : "";
        return $" Requests to send that failed: {listed}{more}.";
    }

    private static string Describe(ReceivedRequest request) =>
        request.Fault is { } fault ? $"a fault that {fault}"
        : request.Error is { } error ? $"error {(int)error}, {error}"
        : $"status {request.Status}";

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
