using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// A contract beside the one that was released before.
internal static partial class Rules
{
    public static readonly Rule VersionTooLow = new(
        RuleIds.VersionTooLow,
        "The version moved less than the changes ask for",
        "The changes since {1} ({0}) ask for '{2}', and '{3}' was written, {4} ({5} rules over {6} elements); write {7} or later, or accept what is meant so",
        RuleSeverity.Warning
    );

    public static readonly Rule VersionMoved = new(
        RuleIds.VersionMoved,
        "The version moved as far as the changes ask for",
        "The changes since {1} ({0}) ask for '{2}', and '{3}' was written, {4} ({5} rules over {6} elements)",
        RuleSeverity.Information
    );

    public static readonly Rule BaselineUnusable = new(
        RuleIds.BaselineUnusable,
        "The baseline cannot be used",
        "Nothing was compared with this baseline: {0}",
        RuleSeverity.Error
    );

    public static readonly Rule AcceptedInVain = new(
        RuleIds.AcceptedInVain,
        "An accepted finding accepts nothing",
        "{0}; delete {1}",
        RuleSeverity.Warning
    );

    private static ImmutableArray<Rule> OfBaselines =>
        ImmutableArray.Create(VersionTooLow, VersionMoved, BaselineUnusable, AcceptedInVain);
}
