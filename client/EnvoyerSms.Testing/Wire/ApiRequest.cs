namespace EnvoyerSms.Testing.Wire;

// One request as it came, with its secrets: it is answered and then forgotten.
internal sealed record ApiRequest
{
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required string RawQuery { get; init; }
    public required string RawBody { get; init; }
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    // Null where the body is no form.
    public required IReadOnlyDictionary<string, string>? Form { get; init; }
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public Fields Fields => Form is null ? new Fields(Query) : new Fields(Query, Form);

    // What the API says back of a request that it refuses.
    public string Echo => $"/{Path}{RawQuery}";

    // The compiler's ToString would show the secrets.
    public override string ToString() => nameof(ApiRequest);
}
