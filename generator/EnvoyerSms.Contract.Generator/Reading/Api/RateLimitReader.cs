using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>How many requests the API takes in which time.</summary>
internal static class RateLimitReader
{
    // 31 days, of the runtime's ApiWindowRateLimiter.
    private const int LongestWindow = 31 * 24 * 60;
    private const int Minute = 60;

    /// <returns>The API's own limit, null where it has none, and those of groups of operations.</returns>
    public static (RateLimitModel? Limit, EquatableArray<RateGroupModel> Groups) Read(Keys api, Vocabulary vocabulary)
    {
        if (api.Optional("rateLimit") is not { } node)
            return (null, []);
        using var rateLimit = api.Scope.Open(node, api.LocationOfKey("rateLimit"), "the rateLimit");
        var overLimit = (int?)rateLimit.OptionalNumber("overLimit", 400, 599);
        var groups = ReadGroups(rateLimit, overLimit);
        api.Scope.RateGroups = groups.Select(group => group.Name).ToList();
        var fact = new Fact { Summary = FactReader.ReadSummary(rateLimit), Basis = FactReader.ReadBasis(rateLimit) };
        var limitFrom = ReadLimitFrom(rateLimit, vocabulary);
        // With groups there need be no limit for what is in none.
        if (groups.Count > 0 && !rateLimit.Has("requests") && !rateLimit.Has("minutes") && !rateLimit.Has("seconds"))
            return (null, groups);
        var (requests, seconds) = ReadWindow(rateLimit);
        return (new RateLimitModel(requests, seconds, overLimit, limitFrom, fact), groups);
    }

    private static EquatableArray<RateGroupModel> ReadGroups(Keys rateLimit, int? overLimit)
    {
        var entries = rateLimit.Entries("groups");
        Names.Check(rateLimit.Scope.Problems, entries, Names.RateGroup);
        return entries.ReadAll(entry =>
        {
            using var group = rateLimit.Scope.Open(entry, $"the group '{entry.Name}'");
            var (requests, seconds) = ReadWindow(group);
            return new RateGroupModel(entry.Name, requests, seconds, overLimit);
        });
    }

    private static (int Requests, int Seconds) ReadWindow(Keys keys)
    {
        var requests = (int)keys.Number("requests", 1, int.MaxValue);
        if (!keys.Has("seconds"))
            return (requests, (int)keys.Number("minutes", 1, LongestWindow) * Minute);
        if (keys.Optional("minutes") is not null)
            keys.DoesNotFit("minutes", "a window in seconds", "write one of the two");
        return (requests, (int)keys.Number("seconds", 1, LongestWindow * Minute));
    }

    private static string ReadLimitFrom(Keys rateLimit, Vocabulary vocabulary)
    {
        if (rateLimit.OptionalScalar("limitFrom") is not { } scalar)
            return "";
        var names = scalar.Text.Split('.');
        var type = vocabulary.FindType(names[0]);
        var field = type?.Fields.FirstOrDefault(field => names.Length == 2 && field.Name == names[1]);
        if (field is null or not { Type: FieldType.Integer, Repeated: false })
        {
            var numbers = vocabulary.Types.SelectMany(owner =>
                owner
                    .Fields.Where(number => number is { Type: FieldType.Integer, Repeated: false })
                    .Select(number => owner.Name + "." + number.Name)
            );
            const string wanted = "an integer field of a type, as in 'Account.Limit'";
            rateLimit.Scope.ReportUnknown(RuleIds.UnknownReference, scalar, numbers, wanted);
        }
        return scalar.Text;
    }
}
