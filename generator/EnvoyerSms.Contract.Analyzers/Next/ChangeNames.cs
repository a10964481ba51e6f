using System;
using System.Collections.Immutable;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What a change does to names in code.</summary>
internal static class ChangeNames
{
    private static readonly ImmutableHashSet<ChangeRule> Renames = ImmutableHashSet.Create(
        AccessChanges.CredentialRenamed,
        AccessChanges.SchemeRenamed,
        EnumChanges.Renamed,
        EnumChanges.ValueRenamed,
        ErrorChanges.Renamed,
        ErrorChanges.DetailRenamed,
        HistoryChanges.RenamedWithAlias,
        HistoryChanges.RenamedToAlias,
        OperationChanges.Renamed,
        OperationChanges.RenamedWithAlias,
        OperationChanges.RenamedToAlias,
        ParameterChanges.Renamed,
        SequenceChanges.PagesRenamed,
        SequenceChanges.PollRenamed,
        TypeChanges.Renamed,
        TypeChanges.FieldRenamed
    );

    private static readonly ImmutableHashSet<ChangeRule> Demands = ImmutableHashSet.Create(
        ParameterChanges.RequiredAdded,
        ParameterChanges.BecameRequired,
        TypeChanges.RequiredFieldAdded,
        TypeChanges.FieldNeverNull
    );

    public static bool IsRename(this Change change) => Renames.Contains(change.Rule);

    public static bool IsDemand(this Change change) => Demands.Contains(change.Rule);

    /// <summary>The name that a change is about, in the old contract or in the new one.</summary>
    public static string Name(this Change change) => TouchedSymbols.Keys(change.Path) is [.., var name] ? name : "";

    /// <summary>What to write for a name that begins with what was renamed: <c>SendRequest</c>, <c>SendAsync</c>, an argument's <c>send</c>.</summary>
    /// <returns>Null where the name has nothing to do with it.</returns>
    public static string? Renamed(this Change change, string written)
    {
        if (!change.IsRename())
            return null;
        var (old, now) = (change.OldValue, change.NewValue);
        if (written.StartsWith(old, StringComparison.Ordinal))
            return now + written.Substring(old.Length);
        return written == AsArgument(old) ? AsArgument(now) : null;
    }

    /// <summary>The compiler's sentence speaks of it.</summary>
    public static bool IsNamedIn(this Change change, string sentence) =>
        Speaks(sentence, change.Name()) || (change.IsRename() && Speaks(sentence, change.OldValue));

    private static bool Speaks(string sentence, string name) =>
        name.Length > 0
        && (
            sentence.Contains($"'{name}")
            || sentence.Contains($"{name}'")
            || sentence.Contains($".{name}")
            || sentence.Contains($"<{name}>")
            || sentence.Contains($"'{AsArgument(name)}'")
        );

    private static string AsArgument(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
