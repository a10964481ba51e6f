namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Where the client's end of a connection is cut; for ever whole until it is told otherwise.</summary>
internal sealed class Cut
{
    public int Sent { get; set; } = int.MaxValue;
    public int Received { get; set; } = int.MaxValue;

    /// <summary>What comes behind the cut is an error instead of an end.</summary>
    public bool IsReset { get; init; }
}
