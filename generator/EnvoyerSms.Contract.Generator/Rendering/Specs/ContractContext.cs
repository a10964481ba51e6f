namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>What every emitted file needs to know of its contract and of the project it goes into.</summary>
/// <param name="Path">Of the contract file, to say where emitting failed.</param>
/// <param name="Api">Prefix of the names that could clash with another contract's.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record ContractContext(
    string Path,
    string Api,
    string Namespace,
    string Visibility,
    DocLanguage Language
)
{
    public string ApiClass => Api + "Api";
    public string Client => Api + "Client";
    public string Interface => $"I{Api}Client";
    public string Extensions => Api + "ClientExtensions";
    public string Operations => Api + "Operations";
    public string Errors => Api + "Errors";
    public string ErrorId => Api + "ErrorId";
    public string Exception => Api + "Exception";
    public string Options => Api + "Options";
    public string Authentication => Api + "Authentication";

    /// <summary>The name as it is safe where a member of the type around could bear it too.</summary>
    public string Global(string type) => $"global::{Namespace}.{type}";
}

internal enum DocLanguage
{
    En,
    Fr,
}
