using System.Net;
using EnvoyerSms.Simulator.Worlds;

namespace EnvoyerSms.Simulator;

/// <summary>Where a server listens, who may ask, and what it tells.</summary>
public sealed record ServerSettings
{
    /// <summary>The address to listen at. Default: this machine alone.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Names by which this machine is called, beside <c>localhost</c> and addresses; requests for other names are refused.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>How many messages and requests the simulator keeps, as the pages say it; null where it keeps all.</summary>
    public int? Kept { get; init; }

    /// <summary>Takes a line for each request to the API; it names no number and holds no text.</summary>
    public Action<string>? Log { get; init; }

    internal IScenario? Scenario { get; init; }
}
