namespace EnvoyerSms.Testing;

/// <summary>One request that reached the simulator, for tests to inspect.</summary>
public sealed class ReceivedRequest
{
    /// <summary>GET, POST or any other method.</summary>
    public required string Method { get; init; }

    /// <summary>The path below the base address, such as <c>message/send</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it came over the wire, <c>?</c> included; empty without one.</summary>
    public required string RawQuery { get; init; }

    /// <summary>The body as it came over the wire.</summary>
    public required string RawBody { get; init; }

    /// <summary>The fields of the query, decoded.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The fields of the body, decoded.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    /// <summary>The headers, by name without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Method and path only: the rest may hold secrets and personal data.</summary>
    public override string ToString() => $"{Method} {Path}";
}
