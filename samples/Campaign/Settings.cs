namespace Campaign;

/// <summary>What the command line says. Credentials are never there: other users of the machine can read it.</summary>
internal sealed record Settings
{
    public required string File { get; init; }
    public required string Text { get; init; }
    public required string Sender { get; init; }
    public required bool IsAdvertising { get; init; }
    public required HourRules Hours { get; init; }
    public required string Name { get; init; }
    public string? Column { get; init; }
    public required string Region { get; init; }
    public string? Exclude { get; init; }
    public bool SkipsBad { get; init; }
    public bool IsLong { get; init; }
    public int? BatchSize { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? NotAfter { get; init; }
    public string? Database { get; init; }
    public string? Postgres { get; init; }
    public Uri? Address { get; init; }

    /// <summary>Batches of which the user has decided that they were sent.</summary>
    public IReadOnlyList<int> Sent { get; init; } = [];

    /// <summary>Batches of which the user has decided that they were not.</summary>
    public IReadOnlyList<int> NotSent { get; init; } = [];
    public string? By { get; init; }
    public string? Reason { get; init; }

    /// <summary>Nothing leaves the machine.</summary>
    public bool IsRehearsal => Address is null;
}
