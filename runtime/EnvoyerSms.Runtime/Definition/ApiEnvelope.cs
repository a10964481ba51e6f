using System.ComponentModel;
using System.Text;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>Names of the elements that wrap every response of an API.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEnvelope
{
    /// <summary>The root element.</summary>
    public required string Root { get; init; }

    /// <summary>Element under the root that says success or failure; null where only the presence of <see cref="Error"/> does.</summary>
    public string? Status { get; init; }

    /// <summary>Value of <see cref="Status"/> that means success.</summary>
    public string? Success { get; init; }

    /// <summary>Value of <see cref="Status"/> that means failure.</summary>
    public string? Failure { get; init; }

    /// <summary>Element under the root that carries an error.</summary>
    public string? Error { get; init; }

    /// <summary>Element of the error that holds its id, a number.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Element of the error that holds its message.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Element of the error that echoes the request; null where the API echoes nothing.</summary>
    public string? ErrorRequest { get; init; }

    /// <summary>What may separate the message of an error from its detail.</summary>
    public IReadOnlyList<string> DetailSeparators { get; init; } = [];

    /// <summary>What reads the envelope where all of this but <see cref="Root"/> is not so simple; null where it is.</summary>
    public ApiEnvelopeShape? Shape { get; init; }

    // Empty for what the API does not have: no element has an empty name.
    internal byte[] RootUtf8 => field ??= Utf8(Root);
    internal byte[] StatusUtf8 => field ??= Utf8(Status);
    internal byte[] ErrorUtf8 => field ??= Utf8(Error);
    internal byte[] ErrorIdUtf8 => field ??= Utf8(ErrorId);
    internal byte[] ErrorMessageUtf8 => field ??= Utf8(ErrorMessage);
    internal byte[] ErrorRequestUtf8 => field ??= Utf8(ErrorRequest);

    /// <summary>The usual values of <see cref="Status"/>.</summary>
    internal ApiWords StatusWords => field ??= new ApiWords(Success ?? "", Failure ?? "");

    internal bool HasStatus => StatusUtf8.Length > 0;

    private static byte[] Utf8(string? name) => name is null ? [] : Encoding.UTF8.GetBytes(name);
}
