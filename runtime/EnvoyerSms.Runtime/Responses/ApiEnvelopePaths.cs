using System.ComponentModel;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>An envelope whose parts stand anywhere: below other elements, in attributes, in the root itself or under a root of their own.</summary>
/// <remarks>Each path is relative to the root of the response.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEnvelopePaths : ApiResponseShape
{
    /// <summary>Where success or failure is said; null where only the presence of an error tells them apart.</summary>
    public string? Status { get; init; }

    /// <summary>Texts of the status that mean success.</summary>
    public IReadOnlyList<string> Success { get; init; } = [];

    /// <summary>Texts of the status that mean failure; none where every text means it that does not mean success.</summary>
    public IReadOnlyList<string> Failure { get; init; } = [];

    /// <summary>The root of failures; null where they have that of all responses.</summary>
    public string? ErrorRoot { get; init; }

    /// <summary>The element that carries an error; null where the root does.</summary>
    public string? Error { get; init; }

    /// <summary>The id of an error; null where the API has none.</summary>
    public string? ErrorId { get; init; }

    /// <summary>The message of an error; null where the API has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What echoes the request; null where the API echoes nothing.</summary>
    public string? ErrorRequest { get; init; }

    /// <summary>What else an error tells.</summary>
    public IReadOnlyList<string> ErrorFields { get; init; } = [];

    /// <summary>The ids of errors are texts, not numbers.</summary>
    public bool HasTextIds { get; init; }

    internal EnvelopePlaces Places => field ??= new EnvelopePlaces(this);

    internal override bool Read(
        ReadOnlySpan<byte> body,
        XmlLimits limits,
        ApiEnvelope envelope,
        ApiOperation operation,
        bool isHttpSuccess,
        ref ResponseParts parts,
        out object? response
    ) => new EnvelopeReader(this, envelope, operation).Read(body, limits, isHttpSuccess, ref parts, out response);

    internal override bool SaysFailure(in ResponseParts parts) =>
        !parts.IsContradictory
        && parts.Status is { Length: > 0 } status
        && (Failure.Count > 0 ? IsAmong(Failure, status) : !IsAmong(Success, status));

    internal bool SaysSuccess(in ResponseParts parts) => parts.Status is { } status && IsAmong(Success, status);

    internal override ErrorMatch Find(ErrorCatalogue catalogue, in ResponseParts parts, string message) =>
        ErrorId is null ? catalogue.FindByWords(message)
        : HasTextIds ? catalogue.Find(catalogue.NumberOf(parts.ErrorCode), message)
        : catalogue.Find(parts.ErrorId, message);

    internal override string?[]? FieldsOf(in ResponseParts parts, CredentialScrubber scrubber)
    {
        if (parts.ErrorFields is not { } fields)
            return null;
        for (var i = 0; i < fields.Length; i++)
            fields[i] = fields[i] is { } text ? scrubber.ScrubDeclared(text) : null;
        return fields;
    }

    internal override string? FindResourceId(
        ReadOnlySpan<byte> body,
        XmlLimits limits,
        ApiEnvelope envelope,
        ApiOperation operation
    ) => new EnvelopeReader(this, envelope, operation).FindResourceId(body, limits);

    private static bool IsAmong(IReadOnlyList<string> words, string status)
    {
        foreach (var word in words)
        {
            if (word.Equals(status, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
