using System.ComponentModel;
using System.Text;

namespace EnvoyerSms.Runtime;

/// <summary>Names of the elements that wrap every reply of an API.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEnvelope
{
    /// <summary>The root element.</summary>
    public required string Root
    {
        get;
        init => RootUtf8 = Utf8(field = value);
    }

    /// <summary>Element under the root that tells success from failure; null where only the presence of <see cref="Error"/> does.</summary>
    public string? Status
    {
        get;
        init => StatusUtf8 = Utf8(field = value);
    }

    /// <summary>Value of <see cref="Status"/> that means success.</summary>
    public string? Success { get; init; }

    /// <summary>Value of <see cref="Status"/> that means failure.</summary>
    public string? Failure { get; init; }

    /// <summary>Element under the root that carries an error.</summary>
    public required string Error
    {
        get;
        init => ErrorUtf8 = Utf8(field = value);
    }

    /// <summary>Element of the error that holds its id, a number.</summary>
    public required string ErrorId
    {
        get;
        init => ErrorIdUtf8 = Utf8(field = value);
    }

    /// <summary>Element of the error that holds its message.</summary>
    public required string ErrorMessage
    {
        get;
        init => ErrorMessageUtf8 = Utf8(field = value);
    }

    /// <summary>Element of the error that echoes the request; null where the API echoes nothing.</summary>
    public string? ErrorRequest
    {
        get;
        init => ErrorRequestUtf8 = Utf8(field = value);
    }

    /// <summary>What may stand between the message of an error and its detail.</summary>
    public IReadOnlyList<string> DetailSeparators { get; init; } = [];

    internal byte[] RootUtf8 { get; private init; } = [];
    internal byte[] StatusUtf8 { get; private init; } = [];
    internal byte[] ErrorUtf8 { get; private init; } = [];
    internal byte[] ErrorIdUtf8 { get; private init; } = [];
    internal byte[] ErrorMessageUtf8 { get; private init; } = [];
    internal byte[] ErrorRequestUtf8 { get; private init; } = [];

    internal bool HasStatus => StatusUtf8.Length > 0;

    private static byte[] Utf8(string? name) => name is null ? [] : Encoding.UTF8.GetBytes(name);
}
