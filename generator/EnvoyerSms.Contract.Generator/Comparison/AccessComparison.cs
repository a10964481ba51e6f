using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Who may ask, how he says who he is, and how often he may ask.</summary>
internal static class AccessComparison
{
    private static readonly Listing<CredentialModel> Credentials = new()
    {
        Name = credential => credential.Name,
        Identity = credential => credential.Wire,
        Fact = credential => credential.Fact,
        Added = credential =>
            credential.Required ? AccessChanges.RequiredCredentialAdded : AccessChanges.OptionalCredentialAdded,
        Removed = credential =>
            credential.Required ? AccessChanges.RequiredCredentialRemoved : AccessChanges.OptionalCredentialRemoved,
        Renamed = AccessChanges.CredentialRenamed,
        Compare = Compare,
    };

    private static readonly Listing<SchemeModel> Schemes = new()
    {
        Name = scheme => scheme.Name,
        Identity = scheme =>
            $"{scheme.Kind} {scheme.Header} {scheme.Prefix} {TextOf(scheme.Headers)} {Written.List(scheme.Credentials)}",
        Fact = scheme => scheme.Fact,
        Value = scheme => Written.Word(scheme.Kind),
        Added = _ => AccessChanges.SchemeAdded,
        Removed = _ => AccessChanges.SchemeRemoved,
        Renamed = AccessChanges.SchemeRenamed,
        Compare = Compare,
    };

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
        CompareRateLimits(api, old.RateLimit, now.RateLimit);
        Groups.CompareAll(api.Part("rateLimit"), "groups", old.RateGroups, now.RateGroups);
        var access = api.Part("authentication");
        var (before, after) = (old.Authentication, now.Authentication);
        access.Changed("default", before.Default, after.Default, AccessChanges.DefaultSchemeChanged);
        Credentials.CompareAll(access, "credentials", before.Credentials, after.Credentials);
        Schemes.CompareAll(access, "schemes", before.Schemes, after.Schemes);
        CompareOrder(access, before, after);
        api.Changed(
            "baseAddress",
            Written.List(before.InAddress),
            Written.List(after.InAddress),
            AccessChanges.AddressCredentialsChanged
        );
    }

    // Schemes are values of an enum by their order. Compiled code has the numbers, so that one more at the end alone moves none.
    private static void CompareOrder(Pair access, AuthenticationModel old, AuthenticationModel now)
    {
        string[] before = [.. old.Schemes.Select(scheme => scheme.Name)];
        string[] after = [.. now.Schemes.Select(scheme => scheme.Name)];
        if (before.Intersect(after).Any(name => Array.IndexOf(before, name) != Array.IndexOf(after, name)))
            access.Changed("schemes", Written.List(before), Written.List(after), AccessChanges.SchemeOrderChanged);
    }

    private static void Compare(Pair pair, CredentialModel old, CredentialModel now)
    {
        pair.Changed("wire", old.Wire, now.Wire, AccessChanges.CredentialWireChanged);
        pair.Changed("type", Written.Word(old.Type), Written.Word(now.Type), AccessChanges.CredentialTypeChanged);
        pair.Flag(
            "required",
            old.Required,
            now.Required,
            AccessChanges.CredentialRequired,
            AccessChanges.CredentialOptional
        );
    }

    private static void Compare(Pair pair, SchemeModel old, SchemeModel now)
    {
        pair.Changed("kind", Written.Word(old.Kind), Written.Word(now.Kind), AccessChanges.SchemeKindChanged);
        pair.Changed("header", old.Header, now.Header, AccessChanges.SchemeHeaderChanged);
        pair.Changed("headers", TextOf(old.Headers), TextOf(now.Headers), AccessChanges.SchemeHeaderChanged);
        pair.Changed("prefix", old.Prefix, now.Prefix, AccessChanges.SchemePrefixChanged);
        pair.Changed(
            "credentials",
            Written.List(old.Credentials),
            Written.List(now.Credentials),
            AccessChanges.SchemeCredentialsChanged
        );
        pair.Changed(
            "caution",
            FactComparison.TextOf(old.Caution),
            FactComparison.TextOf(now.Caution),
            AccessChanges.SchemeCautionChanged
        );
    }

    private static void CompareRateLimits(Pair api, RateLimitModel? old, RateLimitModel? now)
    {
        var limit = new Pair(api.Findings, api.Place.RestingOn((now ?? old)?.Fact.Basis));
        if (old is null || now is null)
        {
            var rule = old is null ? AccessChanges.RateLimitAdded : AccessChanges.RateLimitRemoved;
            limit.Changed("rateLimit", TextOf(old), TextOf(now), rule);
            return;
        }
        var part = limit.Part("rateLimit");
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
    private static void CompareWindows(Pair pair, (int Requests, int Seconds) old, (int Requests, int Seconds) now) =>
        pair.Changed(
            old.Requests == now.Requests
                ? now.Seconds % 60 == 0
                    ? "minutes"
                    : "seconds"
                : "requests",
            Window(old.Requests, old.Seconds),
            Window(now.Requests, now.Seconds),
            now.Requests <= old.Requests && now.Seconds >= old.Seconds ? AccessChanges.RateLimitTighter
                : now.Requests >= old.Requests && now.Seconds <= old.Seconds ? AccessChanges.RateLimitLooser
                : AccessChanges.RateLimitChanged
        );

    private static string TextOf(RateLimitModel? limit) => limit is null ? "" : Window(limit.Requests, limit.Seconds);

    private static string TextOf(EquatableArray<HeaderModel> headers) =>
        Written.List(headers.Select(header => $"{header.Name}: {header.Credential}"));

    private static string Window(int requests, int seconds) =>
        seconds % 60 == 0
            ? $"{Written.Number(requests)} / {Written.Number(seconds / 60)} min"
            : $"{Written.Number(requests)} / {Written.Number(seconds)} s";
}
