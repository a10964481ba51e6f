namespace EnvoyerSms;

/// <summary>One batch of a long list: which items it holds, and when.</summary>
public sealed class ApiPlannedBatch
{
    /// <summary>Its number, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>How many items stand before it in the list.</summary>
    public required int Offset { get; init; }

    /// <summary>How many items it holds.</summary>
    public required int Count { get; init; }

    /// <summary>When it is to take effect; null for at once.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When its request is expected to be made; null where none is to be made any more.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>What became of it so far.</summary>
    public ApiBatchState State { get; init; }
}
