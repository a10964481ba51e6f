using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>What a contract says of the API as a whole.</summary>
internal static class ApiReader
{
    public static ApiHead ReadHead(Keys api)
    {
        api.Scope.ApiVersion = FactReader.ParseVersion(api.Scope, api.RequiredText("version"));
        api.Scope.HasSource = api.Has("source");
        api.Scope.HasTimeZone = api.Has("timeZone");
        ReadSource(api);
        return new ApiHead(VersionReader.ReadAll(api), ReadMethods(api), EnvelopeReader.Read(api));
    }

    /// <summary>The document is named for readers of the contract: nothing is emitted from it.</summary>
    private static void ReadSource(Keys api)
    {
        if (api.Optional("source") is not { } node)
            return;
        using var aside = api.Scope.Problems.Aside();
        using var source = api.Scope.Open(node, api.LocationOfKey("source"), "the source");
        source.Text("title");
        source.OptionalDate("date");
        source.OptionalScalar("language");
    }

    public static ApiModel Read(Keys api, ApiHead head, Vocabulary vocabulary)
    {
        var name = api.RequiredText("name");
        if (name is not null)
            Names.Check(api.Scope.Problems, name, Names.Contract);
        var authentication = AuthenticationReader.Read(api);
        var address = BaseAddressReader.Read(api);
        api.Scope.Constants = ConstantReader.ReadAll(api);
        var (rateLimit, groups) = RateLimitReader.Read(api, vocabulary);
        return new ApiModel
        {
            Name = name?.Text ?? "",
            Namespace = ReadNamespace(api) ?? name?.Text ?? "",
            Version = api.Scope.ApiVersion ?? default,
            Fact = new Fact { Summary = FactReader.ReadSummary(api), Basis = FactReader.ReadBasis(api) },
            BaseAddress = address,
            TimeZone = ReadTimeZone(api),
            Methods = head.Methods,
            Envelope = head.Envelope,
            Authentication = authentication with
            {
                InAddress = BaseAddressReader.Credentials(api, address, authentication),
            },
            RateLimit = rateLimit,
            RateGroups = groups,
            Statuses = api.Scope.Statuses = StatusReader.ReadAll(api),
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

    private static TimeZoneModel? ReadTimeZone(Keys api)
    {
        if (api.Optional("timeZone") is not { } node)
            return null;
        using var zone = api.Scope.Open(node, api.LocationOfKey("timeZone"), "the time zone");
        FactReader.ReadBasis(zone);
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
        var distinct = new Distinct(api.Scope.Problems, "one of the methods,");
        var methods = new List<HttpVerb>();
        foreach (var scalar in api.Texts("methods", isRequired: true))
        {
            if (api.AsChoice(scalar, "a method", Choices.ChosenVerbs) is not { } verb)
                continue;
            distinct.Add(scalar.Text, scalar.Text, scalar.Location);
            methods.Add((HttpVerb)verb);
        }
        api.Scope.Methods = methods;
        return methods.ToEquatableArray();
    }
}
