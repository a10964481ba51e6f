using EnvoyerSms.Contract.Generator.Emitted;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>What every emitted file needs to know of its contract and of the project it goes into.</summary>
/// <param name="Path">Of the contract file, to say where emitting failed.</param>
/// <param name="Api">The name of the API.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="HasDateOnly">Whether framework and runtime have the type for a day.</param>
internal sealed record ContractContext(
    string Path,
    string Api,
    string Namespace,
    string Visibility,
    DocLanguage Language,
    bool HasDateOnly
)
{
    public EmittedNames Names => new(Api);

    public CSharpTypes Types => new(HasDateOnly);

    /// <summary>The name as it is safe where a member of the type around could bear it too.</summary>
    public string Global(string type) => $"global::{Namespace}.{type}";
}

internal enum DocLanguage
{
    En,
    Fr,
}
