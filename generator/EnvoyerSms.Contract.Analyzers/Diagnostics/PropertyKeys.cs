using EnvoyerSms.Contract.Analyzers;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>Keys of the properties by which diagnostics tell code fixes what they found.</summary>
internal static class PropertyKeys
{
    /// <summary>The most items of a list.</summary>
    public const string Limit = "Limit";

    /// <summary>All rules that the value must keep to: <see cref="TextRules"/>.</summary>
    public const string Rules = "Rules";

    /// <summary>The flag that would lift the rule.</summary>
    public const string Flag = "Flag";
}
