namespace EnvoyerSms.Testing;

/// <summary>One request that reached the simulator, as it came over the wire, but for its secrets, and how it was answered.</summary>
public sealed class ReceivedRequest
{
    internal ReceivedRequest() { }

    /// <summary>GET, POST or any other method.</summary>
    public required string Method { get; init; }

    /// <summary>The path below the base address, such as <c>message/send</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it asks for; null where the path is none of the API.</summary>
    public required SimulatedOperation? Operation { get; init; }

    /// <summary>The query as it came over the wire, <c>?</c> included; empty without one. Secrets are <c>***</c>.</summary>
    public required string RawQuery { get; init; }

    /// <summary>The body as it came over the wire. Secrets are <c>***</c>; of a body that is no form, only its length is kept.</summary>
    public required string RawBody { get; init; }

    /// <summary>The fields of the query, decoded. Secrets are <c>***</c>.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The fields of the body, decoded. Secrets are <c>***</c>.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    /// <summary>The headers, by name without case. Secrets are <c>***</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>
    /// The account that its credentials name, in whichever way they came; null where they name none, <c>***</c> where it is no number.
    /// </summary>
    public required string? AccountId { get; init; }

    /// <summary>When it arrived, by the simulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The status of its answer; null where the connection was cut.</summary>
    public int? Status { get; internal set; }

    /// <summary>The error of the API that it was refused with, if any.</summary>
    public SimulatedError? Error { get; internal set; }

    /// <summary>The words of the error; they can name phone numbers.</summary>
    public string? ErrorMessage { get; internal set; }

    /// <summary>The fault that it met, in words, if any.</summary>
    public string? Fault { get; internal set; }

    // Its place among all requests since the beginning.
    internal long Number { get; set; }

    internal SimulatorCursor Cursor { get; init; }

    internal bool IsFailedSend => Operation == SimulatedOperation.SendMessage && Status is not (>= 200 and < 300);

    /// <summary>Method and path only: the rest may hold personal data.</summary>
    public override string ToString() => $"{Method} {Path}";
}
