namespace EnvoyerSms.Contract.Generator.Model;

internal sealed record ApiModel
{
    /// <summary>Prefix of every emitted name that could clash with another contract's: <c>EnvoyerSms</c> gives <c>EnvoyerSmsClient</c>.</summary>
    public required string Name { get; init; }
    public required string Namespace { get; init; }
    public required ApiVersion Version { get; init; }
    public required Fact Fact { get; init; }
    public required string BaseAddress { get; init; }
    public required TimeZoneModel? TimeZone { get; init; }

    /// <summary><c>post</c> and <c>get</c> in the order of the file; the first is the default of operations without a method of their own.</summary>
    public required EquatableArray<HttpVerb> Methods { get; init; }
    public required EnvelopeModel Envelope { get; init; }
    public required AuthenticationModel Authentication { get; init; }
    public required RateLimitModel? RateLimit { get; init; }

    /// <summary>Limits of groups of operations, which count in place of <see cref="RateLimit"/>.</summary>
    public required EquatableArray<RateGroupModel> RateGroups { get; init; }
    public required EquatableArray<StatusModel> Statuses { get; init; }
    public required EquatableArray<VersionModel> Versions { get; init; }
}

internal enum HttpVerb
{
    Post,
    Get,
    Put,
    Delete,
}

/// <param name="Iana">Such as <c>Europe/Paris</c>.</param>
/// <param name="Windows">The name .NET Framework knows it by, such as <c>Romance Standard Time</c>; empty where not given.</param>
internal sealed record TimeZoneModel(string Iana, string Windows);

internal sealed record VersionModel(ApiVersion Version, string Date, Fact Fact);

/// <param name="WhenEmpty">Name of the error that this status means when the body is empty; empty where it means none.</param>
internal sealed record StatusModel(int Code, string Name, string WhenEmpty, Fact Fact);

/// <summary>So many requests in a window that the first request opens.</summary>
/// <param name="Seconds">Length of the window.</param>
/// <param name="OverLimit">HTTP status of the response to one request too many; null where the contract does not say.</param>
/// <param name="LimitFrom">Response field that tells the account's own limit, <c>AccountStatus.ApiRequestLimit</c>; empty where none does.</param>
internal sealed record RateLimitModel(int Requests, int Seconds, int? OverLimit, string LimitFrom, Fact Fact);

/// <summary>The same for the operations of a group.</summary>
internal sealed record RateGroupModel(string Name, int Requests, int Seconds, int? OverLimit);
