using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>How often one may ask, in all and for the operations of a group.</summary>
internal static class RateLimitComparison
{
    private static readonly Listing<RateGroupModel> Groups = new()
    {
        Name = group => group.Name,
        Value = group => Window(group.Requests, group.Seconds),
        Added = _ => AccessChanges.RateLimitAdded,
        Removed = _ => AccessChanges.RateLimitRemoved,
        Compare = Compare,
    };

    public static void Compare(Pair api, ApiModel old, ApiModel now)
    {
        Compare(api, old.RateLimit, now.RateLimit);
        Groups.CompareAll(api.Part("rateLimit"), "groups", old.RateGroups, now.RateGroups);
    }

    private static void Compare(Pair api, RateLimitModel? old, RateLimitModel? now)
    {
        if (old is null || now is null)
        {
            var limit = new Pair(api.Findings, api.Place.RestingOn((now ?? old)?.Fact.Basis));
            var rule = old is null ? AccessChanges.RateLimitAdded : AccessChanges.RateLimitRemoved;
            limit.Changed("rateLimit", TextOf(old), TextOf(now), rule);
            return;
        }
        var part = api.Part("rateLimit", old.Fact, now.Fact);
        FactComparison.Compare(part, old.Fact, now.Fact);
        CompareWindows(part, (old.Requests, old.Seconds), (now.Requests, now.Seconds));
        CompareOverLimits(part, old.OverLimit, now.OverLimit);
        part.Changed("limitFrom", old.LimitFrom, now.LimitFrom, AccessChanges.LimitFromChanged);
    }

    private static void Compare(Pair pair, RateGroupModel old, RateGroupModel now)
    {
        CompareWindows(pair, (old.Requests, old.Seconds), (now.Requests, now.Seconds));
        CompareOverLimits(pair, old.OverLimit, now.OverLimit);
    }

    private static void CompareOverLimits(Pair pair, int? old, int? now) =>
        pair.Changed("overLimit", Written.Number(old), Written.Number(now), AccessChanges.OverLimitChanged);

    // Fewer requests or a longer window is less; of more requests in a longer window who asks evenly has more, who asks at once less.
    private static void CompareWindows(Pair pair, (int Requests, int Seconds) old, (int Requests, int Seconds) now)
    {
        if (old == now)
            return;
        var part =
            old.Requests == now.Requests ? pair.Part(UnitOf(old.Seconds), UnitOf(now.Seconds)) : pair.Part("requests");
        part.Report(
            now.Requests <= old.Requests && now.Seconds >= old.Seconds ? AccessChanges.RateLimitTighter
                : now.Requests >= old.Requests && now.Seconds <= old.Seconds ? AccessChanges.RateLimitLooser
                : AccessChanges.RateLimitChanged,
            Window(old.Requests, old.Seconds),
            Window(now.Requests, now.Seconds)
        );
    }

    private static string UnitOf(int seconds) => seconds % 60 == 0 ? "minutes" : "seconds";

    private static string TextOf(RateLimitModel? limit) => limit is null ? "" : Window(limit.Requests, limit.Seconds);

    private static string Window(int requests, int seconds) =>
        seconds % 60 == 0
            ? $"{Written.Number(requests)} / {Written.Number(seconds / 60)} min"
            : $"{Written.Number(requests)} / {Written.Number(seconds)} s";
}
