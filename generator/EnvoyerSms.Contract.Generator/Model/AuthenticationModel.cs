namespace EnvoyerSms.Contract.Generator.Model;

internal sealed record AuthenticationModel
{
    /// <summary>Name of the scheme used when the user chooses none.</summary>
    public required string Default { get; init; }
    public required EquatableArray<CredentialModel> Credentials { get; init; }
    public required EquatableArray<SchemeModel> Schemes { get; init; }

    /// <summary>Names of the credentials that stand in the base address.</summary>
    public required EquatableArray<string> InAddress { get; init; }
}

internal enum CredentialType
{
    String,
    Secret,
    Integer,
}

internal sealed record CredentialModel
{
    public required string Name { get; init; }
    public required string Wire { get; init; }
    public required CredentialType Type { get; init; }
    public required bool Required { get; init; }
    public required Fact Fact { get; init; }
}

internal enum SchemeKind
{
    /// <summary>HTTP Basic: the credentials that are set, joined by colons; none may hold a colon.</summary>
    Basic,

    /// <summary>Fields of the POST form.</summary>
    Form,

    /// <summary>Fields of the query string.</summary>
    Query,

    /// <summary>One credential as the value of a header.</summary>
    Header,

    /// <summary>Several headers, each with a credential.</summary>
    Headers,

    /// <summary>Code of the user's signs with the credentials, which are not sent.</summary>
    Signature,
}

/// <param name="Header">Name of the header for <see cref="SchemeKind.Header"/>; else empty.</param>
/// <param name="Prefix">What stands before the credential in that header; may be empty.</param>
/// <param name="Headers">For <see cref="SchemeKind.Headers"/> the header of each credential; else empty.</param>
/// <param name="Credentials">Names of the credentials it carries, in order.</param>
/// <param name="Caution">What a user should know before choosing it; empty where there is nothing.</param>
internal sealed record SchemeModel(
    string Name,
    SchemeKind Kind,
    string Header,
    string Prefix,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<string> Credentials,
    LocalizedText Caution,
    Fact Fact
);

/// <param name="Credential">Name of the credential that is its value.</param>
internal sealed record HeaderModel(string Name, string Credential);
