namespace EnvoyerSms;

/// <summary>What a request with a long list will take, told before anything is sent; later, what is left of it.</summary>
public sealed class ApiBatchPlan
{
    /// <summary>Whether a run has fixed the plan; else this is what one that begins now would fix.</summary>
    public required bool IsFixed { get; init; }

    /// <summary>How many items there are.</summary>
    public required int Items { get; init; }

    /// <summary>How many items a batch holds; the last one may hold fewer.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The batches, in the order of the list.</summary>
    public required IReadOnlyList<ApiPlannedBatch> Batches { get; init; }

    /// <summary>How many requests are still to be made.</summary>
    public required int Requests { get; init; }

    /// <summary>In how many windows of the rate limit they are made, the present one included; 0 where none is to be made.</summary>
    public required int Windows { get; init; }

    /// <summary>What is left of the rate limit; null where there is none, or it is not known now.</summary>
    public ApiRateLimitState? RateLimit { get; init; }

    /// <summary>Segments that the text of the request is billed as for each item, by the contract; null where it does not say, or the text is too long.</summary>
    public int? SegmentsEach { get; init; }

    /// <summary>Segments that all items are billed as together; null where that is not known.</summary>
    public long? Segments => (long?)SegmentsEach * Items;

    /// <summary>When the last request is expected to be made; null where none is left.</summary>
    public DateTimeOffset? LastRequestAt { get; init; }

    /// <summary>When the last batch is expected to take effect; null where no request is left.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Says how much it is.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Items} items in {Batches.Count} batches, {Requests} requests to make");
}
