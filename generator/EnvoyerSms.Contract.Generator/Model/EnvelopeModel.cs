namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>How every response is wrapped.</summary>
internal sealed record EnvelopeModel
{
    public required string Root { get; init; }

    /// <summary>Element that says success or failure; empty where only the presence of <see cref="Error"/> tells them apart.</summary>
    public required string Status { get; init; }
    public required string Success { get; init; }
    public required string Failure { get; init; }

    public required string Error { get; init; }
    public required string ErrorId { get; init; }
    public required string ErrorMessage { get; init; }

    /// <summary>Element of the error that echoes the request; empty where the API echoes nothing.</summary>
    public required string ErrorRequest { get; init; }

    /// <summary>What may stand between an error's message and its detail.</summary>
    public required EquatableArray<string> DetailSeparators { get; init; }
}
