using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>How many requests the API takes in which time.</summary>
internal static class RateLimitReader
{
    // 31 days, of the runtime's ApiWindowRateLimiter.
    private const int LongestWindow = 31 * 24 * 60;

    public static RateLimitModel? Read(Keys api, Vocabulary vocabulary)
    {
        if (api.Optional("rateLimit") is not { } node)
            return null;
        using var rateLimit = api.Scope.Open(node, api.LocationOfKey("rateLimit"), "the rateLimit");
        return new RateLimitModel(
            (int)rateLimit.Number("requests", 1, int.MaxValue),
            (int)rateLimit.Number("minutes", 1, LongestWindow),
            (int?)rateLimit.OptionalNumber("overLimit", 400, 599),
            ReadLimitFrom(rateLimit, vocabulary),
            new Fact { Summary = FactReader.ReadSummary(rateLimit), Basis = FactReader.ReadBasis(rateLimit) }
        );
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
