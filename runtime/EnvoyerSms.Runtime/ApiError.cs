namespace EnvoyerSms;

/// <summary>One error of an API's catalogue, or one detail of such an error.</summary>
/// <param name="id">The number by which the API names the error.</param>
/// <param name="name">The name of the error or detail in the contract.</param>
/// <param name="message">The API's own wording, in full.</param>
public sealed class ApiError(long id, string name, string message)
{
    /// <summary>
    /// The number by which the API names the error. Details share the number of their error. Where the API names errors by texts, or by words
    /// alone, the number of the error in the contract.
    /// </summary>
    public long Id { get; } = id;

    /// <summary>
    /// The text by which the API names the error; null where it names them by numbers, and empty where by their words alone.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The name of the error or detail in the contract.</summary>
    public string Name { get; } = name;

    /// <summary>The API's own wording, in full; empty where it has none.</summary>
    public string Message { get; } = message;

    /// <summary>What the wording adds to that of the error; null for the error itself.</summary>
    public string? Detail { get; init; }

    /// <summary>The fields, as they are named on the wire, that the detail is about.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The name and the number or text, for logs.</summary>
    public override string ToString() =>
        Code is null ? FormattableString.Invariant($"{Name} ({Id})")
        : Code.Length == 0 ? Name
        : $"{Name} ({Code})";
}
