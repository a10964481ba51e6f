namespace EnvoyerSms;

/// <summary>One value of a request that breaks one rule of the contract.</summary>
/// <param name="parameter">The member of the request that holds the value.</param>
/// <param name="message">What is wrong and what to do, in a sentence.</param>
public sealed class ApiValidationFailure(string parameter, string message)
{
    /// <summary>The member of the request that holds the value.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>What is wrong and what to do, in a sentence. A personal value is not in it.</summary>
    public string Message { get; } = message;

    /// <summary>The rule that is broken; null where a value is missing or cannot be sent at all.</summary>
    public ApiRuleKind? Rule { get; init; }

    /// <summary>The index of the value in a list; null where the failure is about the whole member.</summary>
    public int? Index { get; init; }

    /// <summary>What the API would have answered; null for a rule of the client alone.</summary>
    public ApiError? Error { get; init; }

    /// <summary>The id of <see cref="Error"/>.</summary>
    public long? ErrorId => Error?.Id;

    /// <summary>The detail of <see cref="Error"/>.</summary>
    public string? Detail => Error?.Detail;

    /// <summary>The <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
