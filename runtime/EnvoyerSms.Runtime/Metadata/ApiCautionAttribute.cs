namespace EnvoyerSms.Runtime.Metadata;

/// <summary>What a user should know before setting a member, choosing a value, or making a call. Analyzers show it; it does nothing by itself.</summary>
/// <param name="english">The words in English; empty where the contract has none.</param>
/// <param name="french">The words in French; empty where the contract has none.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class ApiCautionAttribute(string english, string french) : Attribute
{
    /// <summary>The words in English; empty where the contract has none.</summary>
    public string English { get; } = english;

    /// <summary>The words in French; empty where the contract has none.</summary>
    public string French { get; } = french;
}
