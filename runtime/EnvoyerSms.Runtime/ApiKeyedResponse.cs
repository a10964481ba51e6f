namespace EnvoyerSms;

/// <summary>What a call with a key was answered.</summary>
public sealed class ApiKeyedResponse
{
    internal ApiKeyedResponse(object response, int status, string? resourceId, string record) =>
        (Response, Status, ResourceId, Record) = (response, status, resourceId, record);

    /// <summary>What the caller gets.</summary>
    public object Response { get; }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>What names the thing made, such as the number of a message; null where the operation makes none.</summary>
    public string? ResourceId { get; }

    /// <summary>The fields of the response that the contract declares and that are not personal, to be stored.</summary>
    public string Record { get; }
}
