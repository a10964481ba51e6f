namespace EnvoyerSms.Contract.Reference;

/// <summary>A text of a contract in both languages; where it has one alone, that is both.</summary>
public sealed record BothLanguages(string English, string French);

/// <summary>What a contract says of an operation, for a form that calls it.</summary>
/// <param name="Name">Its name, as the client's method without <c>Async</c>.</param>
/// <param name="Path">Its path below the base address.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="ExampleForm">The form of its first example; empty where it has none.</param>
public sealed record OperationFacts(
    string Name,
    string Path,
    BothLanguages Summary,
    IReadOnlyList<ParameterFacts> Parameters,
    string ExampleForm
);

/// <summary>What a contract says of a parameter.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Fields">Its names on the wire; two where date and time travel apart.</param>
/// <param name="Formats">How each of them is written; null where the type says it.</param>
/// <param name="Type">Its type, as a contract writes it.</param>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="IsList">Whether it takes several values.</param>
/// <param name="Summary">What it is.</param>
public sealed record ParameterFacts(
    string Name,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string?> Formats,
    string Type,
    bool IsRequired,
    bool IsList,
    BothLanguages Summary
);
