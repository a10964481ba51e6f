using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What anything may have: its history, its words and what it rests on.</summary>
internal static class FactComparison
{
    public static void Compare(Pair pair, Fact old, Fact now)
    {
        CompareSince(pair, old.Since, now.Since);
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

    /// <summary>Both languages, so that a change of either shows.</summary>
    public static string TextOf(LocalizedText text) => text.En == text.Fr ? text.En ?? "" : $"{text.En} / {text.Fr}";

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
