using System.Collections.Generic;

namespace EnvoyerSms.Contract.Generator.Emitted;

// Members that emitted types have beside those that a contract names, which no name of a contract may be there.
internal readonly partial record struct EmittedNames
{
    private static readonly string[] OfObjects =
    [
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
    ];

    private static readonly string[] OfRecords =
    [
        .. OfObjects,
        "EqualityContract",
        "PrintMembers",
        "Deconstruct",
        "Clone",
    ];

    public static IReadOnlyList<string> MembersOfAuthentication => OfObjects;
    public static IReadOnlyList<string> MembersOfClients { get; } =
    [.. OfObjects, "Dispose", "GetRateLimit", "ReopenRateLimit"];
    public static IReadOnlyList<string> MembersOfEnums { get; } =
    [.. OfRecords, "Value", "IsKnown", "IsFinal", "Words"];
    public static IReadOnlyList<string> MembersOfErrors { get; } = [.. OfObjects, "All"];
    public static IReadOnlyList<string> MembersOfExceptions { get; } =
    [
        .. OfObjects,
        "BytesReceived",
        "Code",
        "Data",
        "Detail",
        "Effect",
        "Error",
        "ErrorId",
        "GetBaseException",
        "GetObjectData",
        "HelpLink",
        "HResult",
        "Id",
        "InnerException",
        "IsSafeToRetry",
        "Message",
        "Operation",
        "Outcome",
        "Parameter",
        "Parameters",
        "RawMessage",
        "RequestEcho",
        "ResourceId",
        "SerializeObjectState",
        "Source",
        "StackTrace",
        "StatusCode",
        "TargetSite",
        "Values",
    ];
    public static IReadOnlyList<string> MembersOfRequests { get; } = [.. OfRecords, "CancellationToken"];
    public static IReadOnlyList<string> MembersOfResponses { get; } = [.. OfRecords, "Read"];

    /// <summary>Members of every response, which no response itself can be named.</summary>
    public static IReadOnlyList<string> MembersOfAnyResponse { get; } =
    [.. OfObjects, "EqualityContract", "PrintMembers", "Read"];

    /// <summary>Parameters that the method that waits has beside the operation's.</summary>
    public static string[] ParametersOfPolling { get; } = ["Polling", "Progress"];

    public static IReadOnlyList<string> MembersOfOptions { get; } =
    [
        .. OfObjects,
        "AddMissingCredential",
        "AllowInsecureHttp",
        "Authentication",
        "BaseAddress",
        "BindCredentials",
        "FieldsToRecord",
        "Ledger",
        "RateLimitMode",
        "GetAuthentication",
        "LoggerFactory",
        "MaxResponseBytes",
        "Method",
        "Operations",
        "Sign",
        "Signer",
        "RateLimiter",
        "RateLimitKey",
        "MaxRetries",
        "Timeout",
        "TimeProvider",
        "Validation",
    ];
}
