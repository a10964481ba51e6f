using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>One way to send credentials.</summary>
internal static class SchemeReader
{
    public static SchemeModel Read(ContractScope scope, YamlEntry entry, IReadOnlyCollection<string> known)
    {
        using var keys = scope.Open(entry, $"the scheme '{entry.Name}'");
        // Null where it cannot be read: then nothing is said of what fits it.
        var kind = (SchemeKind?)keys.AsChoice(keys.RequiredText("kind"), "a kind of scheme", Choices.SchemeKinds);
        var headers = ReadHeaders(keys, kind, known);
        if (kind == SchemeKind.Form && !HasForms(scope))
        {
            Wording what = $"'{entry.Name}' is a form, and 'api.methods' has only what carries none";
            scope.Report(RuleIds.BadScheme, keys.LocationOf("kind"), what, "add post there, or take another kind");
        }
        return new SchemeModel(
            entry.Name,
            kind ?? default,
            ReadHeader(keys, kind),
            ReadPrefix(keys, kind),
            headers,
            kind == SchemeKind.Headers
                ? headers.Select(header => header.Credential).ToEquatableArray()
                : ReadCredentials(keys, kind, known),
            FactReader.ReadCaution(keys),
            FactReader.Read(keys, FactReader.NoNames)
        );
    }

    // An operation may have a method of its own.
    private static bool HasForms(ContractScope scope) =>
        scope.Methods.Count == 0
        || scope.Methods.Any(method => method != HttpVerb.Get)
        || scope.Names.Operations.Any(entry => (entry.Value as YamlMapping)?.Find("method") is not null);

    private static EquatableArray<string> ReadCredentials(
        Keys keys,
        SchemeKind? kind,
        IReadOnlyCollection<string> known
    )
    {
        var carried = keys.Texts("credentials", isRequired: kind is not null);
        var distinct = new Distinct(keys.Scope.Problems, "a credential of");
        foreach (var credential in carried)
            distinct.Add(credential.Text, keys.Name, credential.Location);
        if (kind == SchemeKind.Header && carried.Count > 1)
        {
            Wording what = $"A header carries one credential, and '{keys.Name}' has {Words.Number(carried.Count)}";
            keys.Scope.Report(RuleIds.BadScheme, carried[1].Location, what, "name one, or use the kind 'headers'");
        }
        return carried.Select(name => References.To(keys.Scope, name, known, "a credential")).ToEquatableArray();
    }

    private static EquatableArray<HeaderModel> ReadHeaders(
        Keys keys,
        SchemeKind? kind,
        IReadOnlyCollection<string> known
    )
    {
        if (kind != SchemeKind.Headers)
        {
            if (keys.Optional("headers") is not null && kind is not null)
                keys.DoesNotFit("headers", "a scheme of this kind", "only the kind 'headers' has them");
            return [];
        }
        if (keys.Optional("credentials") is not null)
            keys.DoesNotFit("credentials", "a scheme of several headers", "'headers' names the credential of each");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var headers = new List<HeaderModel>();
        foreach (var entry in keys.Entries("headers", isRequired: true))
        {
            WireNames.CheckHeader(keys.Scope.Problems, entry.Key);
            if (!seen.Add(entry.Name))
                keys.Scope.Report(RuleIds.DuplicateWireName, entry.Location, entry.Name, keys.Name);
            var credential = keys.AsText(entry.Value, entry.Name);
            headers.Add(new(entry.Name, References.To(keys.Scope, credential, known, "a credential")));
        }
        return headers.ToEquatableArray();
    }

    private static string ReadHeader(Keys keys, SchemeKind? kind)
    {
        if (kind == SchemeKind.Header)
            return WireNames.CheckHeader(keys.Scope.Problems, keys.RequiredText("header"));
        if (keys.Optional("header") is not null && kind is not null)
            keys.DoesNotFit("header", "a scheme of this kind", "only the kind 'header' has one");
        return "";
    }

    private static string ReadPrefix(Keys keys, SchemeKind? kind)
    {
        if (keys.OptionalScalar("prefix") is not { } prefix)
            return "";
        if (kind is not (null or SchemeKind.Header))
            keys.DoesNotFit("prefix", "a scheme of this kind", "only the kind 'header' has one");
        else if (prefix.Text[0] == ' ' || prefix.Text.Any(sign => sign is < ' ' or > '~'))
            keys.Scope.Report(
                RuleIds.BadValue,
                prefix.Location,
                Words.Short(prefix.Text),
                "printable ASCII that does not begin with a blank"
            );
        return prefix.Text;
    }
}
