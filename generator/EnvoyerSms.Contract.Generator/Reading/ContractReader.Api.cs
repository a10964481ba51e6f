using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
{
    /// <summary>The section of the api that everything else is checked against.</summary>
    private sealed record ApiHead(
        EquatableArray<VersionModel> Versions,
        EquatableArray<HttpVerb> Methods,
        EnvelopeModel Envelope
    );

    private static ApiHead ReadHead(Keys api)
    {
        api.Scope.ApiVersion = ParseVersion(api.Scope, api.RequiredText("version"));
        api.Scope.HasSource = api.Has("source");
        api.Scope.HasTimeZone = api.Has("timeZone");
        ReadSource(api);
        return new ApiHead(ReadVersions(api), ReadMethods(api), ReadEnvelope(api));
    }

    private static EquatableArray<VersionModel> ReadVersions(Keys api)
    {
        var scope = api.Scope;
        var entries = api.Entries("versions");
        if (entries.Count == 0)
            return [];
        var distinct = new Distinct(scope, "the version of");
        var versions = new List<VersionModel>();
        foreach (var entry in entries)
        {
            using var keys = scope.Open(entry, $"the version '{entry.Name}'");
            var version = ReadVersion(scope, entry.Key);
            if (version is not null)
                distinct.Add(version.Value.ToString(), entry.Name, entry.Location);
            var fact = new Fact { Summary = ReadSummary(keys), Basis = ReadBasis(keys) };
            versions.Add(new VersionModel(version ?? default, ReadDate(keys), fact));
        }
        scope.Versions = [.. versions.Select(version => version.Version)];
        return versions.ToEquatableArray();
    }

    /// <summary>The document is named for readers of the contract: nothing is emitted from it.</summary>
    private static void ReadSource(Keys api)
    {
        if (api.Optional("source") is not { } node)
            return;
        using var source = api.Scope.Open(node, api.LocationOfKey("source"), "the source");
        source.Text("title");
        ReadDate(source);
        source.OptionalScalar("language");
    }

    private static string ReadDate(Keys keys)
    {
        if (keys.OptionalScalar("date") is not { } date)
            return "";
        const DateTimeStyles strict = DateTimeStyles.None;
        if (!DateTime.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, strict, out _))
            keys.Scope.Report(RuleIds.BadValue, date.Location, Words.Short(date.Text), "a date such as 2014-10-21");
        return date.Text;
    }

    private static ApiModel ReadApi(Keys api, ApiHead head, Vocabulary vocabulary)
    {
        var name = api.RequiredText("name");
        if (name is not null)
            Names.Check(api.Scope, name, Names.Contract);
        return new ApiModel
        {
            Name = name?.Text ?? "",
            Namespace = ReadNamespace(api) ?? name?.Text ?? "",
            Version = api.Scope.ApiVersion ?? default,
            Fact = new Fact { Summary = ReadSummary(api), Basis = ReadBasis(api) },
            BaseAddress = ReadBaseAddress(api),
            TimeZone = ReadTimeZone(api),
            Methods = head.Methods,
            Envelope = head.Envelope,
            Authentication = ReadAuthentication(api),
            RateLimit = ReadRateLimit(api, vocabulary),
            Statuses = ReadStatuses(api),
            Versions = head.Versions,
        };
    }

    private static string? ReadNamespace(Keys api)
    {
        if (api.OptionalScalar("namespace") is not { } space)
            return null;
        if (!space.Text.Split('.').All(Names.IsIdentifier))
        {
            const string advice = "write identifiers separated by dots, each with an upper-case letter first";
            api.Scope.Report(RuleIds.BadName, space.Location, Words.Short(space.Text), "a namespace", advice);
        }
        else if (
            space.Text == "EnvoyerSms.Runtime"
            || space.Text.StartsWith("EnvoyerSms.Runtime.", StringComparison.Ordinal)
        )
        {
            const string reason = "it is the namespace of the runtime";
            api.Scope.Report(RuleIds.ReservedName, space.Location, space.Text, "a namespace", reason);
        }
        return space.Text;
    }

    private static string ReadBaseAddress(Keys api)
    {
        if (api.RequiredText("baseAddress") is not { } address)
            return "";
        var reason =
            !Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
                ? "write an absolute address that begins with https:// or http://"
            : uri.UserInfo.Length > 0 ? "leave out the credentials"
            : address.Text.IndexOfAny(['?', '#']) >= 0 ? "leave out what follows '?' or '#'"
            : !address.Text.EndsWith("/", StringComparison.Ordinal) ? "end it with '/', or its last part is lost"
            : "";
        if (reason.Length > 0)
            api.Scope.Report(RuleIds.BadBaseAddress, address.Location, Words.Short(address.Text), reason);
        return address.Text;
    }

    private static TimeZoneModel? ReadTimeZone(Keys api)
    {
        if (api.Optional("timeZone") is not { } node)
            return null;
        using var zone = api.Scope.Open(node, api.LocationOfKey("timeZone"), "the time zone");
        ReadBasis(zone);
        var iana = zone.RequiredText("iana");
        if (iana is not null && iana.Text.Contains(' '))
            zone.Scope.Report(
                RuleIds.BadValue,
                iana.Location,
                Words.Short(iana.Text),
                "an IANA name such as Europe/Paris"
            );
        return new TimeZoneModel(iana?.Text ?? "", zone.OptionalText("windows"));
    }

    private static EquatableArray<HttpVerb> ReadMethods(Keys api)
    {
        var distinct = new Distinct(api.Scope, "one of the methods,");
        var methods = new List<HttpVerb>();
        foreach (var scalar in api.Texts("methods", isRequired: true))
        {
            if (api.AsChoice(scalar, "a method", Choices.Verbs) is not { } verb)
                continue;
            distinct.Add(scalar.Text, scalar.Text, scalar.Location);
            methods.Add((HttpVerb)verb);
        }
        api.Scope.Methods = methods;
        return methods.ToEquatableArray();
    }

    private static RateLimitModel? ReadRateLimit(Keys api, Vocabulary vocabulary)
    {
        if (api.Optional("rateLimit") is not { } node)
            return null;
        using var rateLimit = api.Scope.Open(node, api.LocationOfKey("rateLimit"), "the rateLimit");
        return new RateLimitModel(
            (int)rateLimit.Number("requests", 1, int.MaxValue),
            (int)rateLimit.Number("minutes", 1, 60 * 24 * 366),
            (int?)rateLimit.OptionalNumber("overLimit", 400, 599),
            ReadLimitFrom(rateLimit, vocabulary),
            new Fact { Summary = ReadSummary(rateLimit), Basis = ReadBasis(rateLimit) }
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

    private static EquatableArray<StatusModel> ReadStatuses(Keys api)
    {
        var entries = api.Entries("statuses");
        return All(
            entries,
            entry =>
            {
                using var keys = api.Scope.Open(entry, $"the status '{entry.Name}'");
                var code = keys.AsNumber(entry.Key, "a status", 100, 599) ?? 0;
                var name = keys.RequiredText("name");
                if (name is not null)
                    Names.Check(api.Scope, name, Names.Status);
                var whenEmpty = ReadErrorReference(api.Scope, keys.OptionalScalar("whenEmpty"));
                return new StatusModel((int)code, name?.Text ?? "", whenEmpty, ReadFact(keys, NoNames));
            }
        );
    }
}
