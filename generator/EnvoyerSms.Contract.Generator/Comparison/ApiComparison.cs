using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Where the API is, how it is asked, and what it wraps its responses in.</summary>
internal static class ApiComparison
{
    private static readonly Listing<StatusModel> Statuses = new()
    {
        Name = status => Written.Number(status.Code),
        Fact = status => status.Fact,
        Value = status => status.Name,
        Added = _ => ApiChanges.StatusAdded,
        Removed = _ => ApiChanges.StatusRemoved,
        Compare = Compare,
    };

    // They are what every error may tell, and have no history.
    private static readonly Listing<FieldModel> ErrorFields = TypeComparison.Fields with { Fact = _ => null };

    public static void Compare(Pair api, ApiModel old, ApiModel now)
    {
        FactComparison.Compare(api, old.Fact, now.Fact);
        api.Changed("namespace", old.Namespace, now.Namespace, ApiChanges.NamespaceChanged);
        api.Changed("baseAddress", old.BaseAddress, now.BaseAddress, ApiChanges.BaseAddressChanged);
        CompareTimeZones(api, old.TimeZone, now.TimeZone);
        CompareMethods(api, old.Methods, now.Methods);
        VersionComparison.Compare(api, old, now);
        RateLimitComparison.Compare(api, old, now);
        AccessComparison.Compare(api, old, now);
        CompareEnvelopes(api.Part("envelope"), old.Envelope, now.Envelope);
        Statuses.CompareAll(api, "statuses", old.Statuses, now.Statuses);
    }

    private static void CompareTimeZones(Pair api, TimeZoneModel? old, TimeZoneModel? now)
    {
        if (old is null || now is null)
        {
            var rule = old is null ? ApiChanges.TimeZoneAdded : ApiChanges.TimeZoneRemoved;
            api.Changed("timeZone", old?.Iana ?? "", now?.Iana ?? "", rule);
            return;
        }
        var zone = api.Part("timeZone");
        zone.Changed("iana", old.Iana, now.Iana, ApiChanges.TimeZoneChanged);
        zone.Changed("windows", old.Windows, now.Windows, ApiChanges.WindowsZoneChanged);
    }

    private static void CompareMethods(Pair api, EquatableArray<HttpVerb> old, EquatableArray<HttpVerb> now)
    {
        string[] before = [.. old.Select(verb => Written.Word(verb))];
        string[] after = [.. now.Select(verb => Written.Word(verb))];
        api.Names("methods", before, after, ApiChanges.MethodAdded, ApiChanges.MethodRemoved);
        // The first is taken where a user chooses none.
        api.Changed(
            "methods",
            before.FirstOrDefault() ?? "",
            after.FirstOrDefault() ?? "",
            ApiChanges.DefaultMethodChanged
        );
    }

    private static void CompareEnvelopes(Pair envelope, EnvelopeModel old, EnvelopeModel now)
    {
        var (status, error) = (envelope.Part("status"), envelope.Part("error"));
        Changed(envelope, "root", old.Root, now.Root);
        Changed(status, "element", old.Status, now.Status);
        Changed(status, "success", Written.List(old.Success), Written.List(now.Success));
        Changed(status, "failure", Written.List(old.Failure), Written.List(now.Failure));
        Changed(error, "root", old.ErrorRoot, now.ErrorRoot);
        Changed(error, "element", old.Error, now.Error);
        Changed(error, "id", old.ErrorId, now.ErrorId);
        Changed(error, "message", old.ErrorMessage, now.ErrorMessage);
        Changed(error, "request", old.ErrorRequest, now.ErrorRequest);
        error.Flag("id", old.HasTextIds, now.HasTextIds, ApiChanges.IdsBecameTexts, ApiChanges.IdsBecameNumbers);
        ErrorFields.CompareAll(error, "fields", old.ErrorFields, now.ErrorFields);
        envelope.Names(
            "detailSeparators",
            old.DetailSeparators,
            now.DetailSeparators,
            ApiChanges.SeparatorAdded,
            ApiChanges.SeparatorRemoved
        );

        static void Changed(Pair pair, string key, string old, string now) =>
            pair.Changed(key, old, now, ApiChanges.EnvelopeChanged);
    }

    private static void Compare(Pair pair, StatusModel old, StatusModel now)
    {
        pair.Changed("name", old.Name, now.Name, ApiChanges.StatusRenamed);
        pair.Changed("whenEmpty", old.WhenEmpty, now.WhenEmpty, ApiChanges.WhenEmptyChanged);
    }
}
