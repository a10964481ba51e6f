using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What anything may have: its history, its words and what it rests on.</summary>
internal static class FactComparison
{
    /// <param name="was">The old name of what it is about; empty where it has none.</param>
    /// <param name="name">The new one.</param>
    public static void Compare(Pair pair, Fact old, Fact now, string was = "", string name = "")
    {
        CompareAliases(pair, old.Was, now.Was, was, name);
        CompareSince(pair, old.Since, now.Since);
        CompareRemovals(pair, old.Removed, now.Removed);
        pair.Optional(
            "deprecated",
            TextOf(old.Deprecated),
            TextOf(now.Deprecated),
            HistoryChanges.Deprecated,
            HistoryChanges.NoLongerDeprecated,
            HistoryChanges.DeprecationChanged
        );
        pair.Changed("summary", TextOf(old.Summary), TextOf(now.Summary), HistoryChanges.SummaryChanged);
        pair.Changed("basis", TextOf(old.Basis), TextOf(now.Basis), HistoryChanges.BasisChanged);
    }

    public static void CompareRemovals(Pair pair, Removal? old, Removal? now) =>
        pair.Optional(
            "removed",
            TextOf(old),
            TextOf(now),
            HistoryChanges.TombstoneAdded,
            HistoryChanges.TombstoneRemoved,
            HistoryChanges.TombstoneChanged
        );

    public static string TextOf(Removal? removal) =>
        removal is null
            ? ""
            : $"since {removal.Since}"
                + (removal.Use.Length == 0 ? "" : $", use {removal.Use}")
                + (removal.Reason.IsEmpty ? "" : $": {TextOf(removal.Reason)}");

    /// <summary>Both languages, so that a change of either shows.</summary>
    public static string TextOf(LocalizedText text) => text.En == text.Fr ? text.En ?? "" : $"{text.En} / {text.Fr}";

    // A name that became an alias, or was one and is the name now, is told as a new name.
    private static void CompareAliases(Pair pair, string old, string now, string was, string name)
    {
        if (old == now)
            return;
        if (now.Length > 0 && now != was)
            pair.Part("was").Report(HistoryChanges.AliasAdded, "", now);
        if (old.Length > 0 && old != name)
            pair.Part("was").Report(HistoryChanges.AliasRemoved, old);
    }

    // What says nothing was always there.
    private static void CompareSince(Pair pair, ApiVersion? old, ApiVersion? now)
    {
        if (old == now)
            return;
        var isEarlier = now is not { } since || (old is { } before && since < before);
        pair.Part("since")
            .Report(
                isEarlier ? HistoryChanges.SinceEarlier : HistoryChanges.SinceLater,
                old?.ToString() ?? "",
                now?.ToString() ?? ""
            );
    }

    private static string TextOf(Deprecation? deprecation) =>
        deprecation is null ? ""
        : deprecation.Use.Length == 0 ? $"since {deprecation.Since}"
        : $"since {deprecation.Since}, use {deprecation.Use}";

    private static string TextOf(Basis? basis) =>
        basis is null ? "" : $"{Written.Word(basis.Kind)} {basis.Lines} {basis.Note}".TrimEnd();
}
