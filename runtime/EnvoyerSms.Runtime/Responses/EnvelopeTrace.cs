namespace EnvoyerSms.Runtime.Responses;

/// <summary>What was met on the way through a response.</summary>
internal struct EnvelopeTrace
{
    /// <summary>The root is that of failures.</summary>
    public bool IsErrorRoot;

    /// <summary>The root is the one that a result of the operation has.</summary>
    public bool IsOwnRoot;

    /// <summary>How many elements hold the result.</summary>
    public int Results;

    /// <summary>The depth of the error that is being read; 0 outside.</summary>
    public int ErrorDepth;

    /// <summary>An error was read before: of two the first counts.</summary>
    public bool IsErrorClosed;

    public string? ResourceId;
    public bool HasOtherResourceId;
}
