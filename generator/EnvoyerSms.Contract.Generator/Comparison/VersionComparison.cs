using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>The version that is described, and the table of those before it.</summary>
internal static class VersionComparison
{
    private static readonly Listing<VersionModel> Versions = new()
    {
        Name = version => version.Version.ToString(),
        Value = version => version.Date,
        Added = _ => HistoryChanges.ListedVersionAdded,
        Removed = _ => HistoryChanges.ListedVersionRemoved,
        Compare = (pair, old, now) =>
        {
            FactComparison.Compare(pair, old.Fact, now.Fact);
            pair.Changed("date", old.Date, now.Date, HistoryChanges.VersionDateChanged);
        },
    };

    public static void Compare(Pair api, ApiModel old, ApiModel now)
    {
        api.Changed(
            "version",
            old.Version.ToString(),
            now.Version.ToString(),
            now.Version > old.Version ? HistoryChanges.VersionRose : HistoryChanges.VersionFell
        );
        Versions.CompareAll(api, "versions", old.Versions, now.Versions);
    }
}
