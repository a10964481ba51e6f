using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>The credentials, and the schemes that carry them.</summary>
internal static class AuthenticationReader
{
    public static AuthenticationModel Read(Keys api)
    {
        if (api.Optional("authentication") is not { } node)
            return new AuthenticationModel
            {
                Default = "",
                Credentials = [],
                Schemes = [],
            };
        var scope = api.Scope;
        using var keys = scope.Open(node, api.LocationOfKey("authentication"), "the authentication");
        var credentials = keys.Entries("credentials", isRequired: true);
        var emitted = new EmittedNames(scope.Names.ApiName);
        Names.Check(
            scope.Problems,
            credentials,
            Names.Credential.With(emitted.Authentication, emitted.ApiClass),
            emitted.Options
        );
        var names = Declarations.NamesOf(credentials);
        var wires = new List<(string, YamlScalar)>();
        var schemes = keys.Entries("schemes", isRequired: true);
        Names.Check(scope.Problems, schemes, Names.Scheme);
        var model = new AuthenticationModel
        {
            Default = References.To(scope, keys.RequiredText("default"), Declarations.NamesOf(schemes), "a scheme"),
            Credentials = credentials.ReadAll(entry => ReadCredential(scope, entry, names, wires)),
            Schemes = schemes.ReadAll(entry => ReadScheme(scope, entry, names)),
        };
        WireNames.CheckDistinct(scope.Problems, wires);
        return model;
    }

    private static CredentialModel ReadCredential(
        ContractScope scope,
        YamlEntry entry,
        IReadOnlyCollection<string> siblings,
        List<(string, YamlScalar)> wires
    )
    {
        using var keys = scope.Open(entry, $"the credential '{entry.Name}'");
        var wire = keys.RequiredText("wire");
        if (wire is not null)
            wires.Add((entry.Name, wire));
        return new CredentialModel
        {
            Name = entry.Name,
            Wire = WireNames.CheckFormKey(scope.Problems, wire),
            Type = (CredentialType)keys.Choice("type", "a type of credential", Choices.CredentialTypes),
            Required = keys.Flag("required"),
            Fact = FactReader.Read(keys, siblings),
        };
    }

    private static SchemeModel ReadScheme(ContractScope scope, YamlEntry entry, IReadOnlyCollection<string> credentials)
    {
        using var keys = scope.Open(entry, $"the scheme '{entry.Name}'");
        var kind = (SchemeKind?)keys.AsChoice(keys.RequiredText("kind"), "a kind of scheme", Choices.SchemeKinds);
        var carried = keys.Texts("credentials", isRequired: true);
        var distinct = new Distinct(scope.Problems, "a credential of");
        foreach (var credential in carried)
            distinct.Add(credential.Text, entry.Name, credential.Location);
        if (kind == SchemeKind.Header && carried.Count > 1)
        {
            Wording what = $"A header carries one credential, and '{entry.Name}' has {Words.Number(carried.Count)}";
            scope.Report(RuleIds.BadScheme, carried[1].Location, what, "name one");
        }
        return new SchemeModel(
            entry.Name,
            kind ?? default,
            ReadHeader(keys, kind),
            carried.Select(name => References.To(scope, name, credentials, "a credential")).ToEquatableArray(),
            FactReader.ReadCaution(keys),
            FactReader.Read(keys, FactReader.NoNames)
        );
    }

    private static string ReadHeader(Keys keys, SchemeKind? kind)
    {
        if (kind == SchemeKind.Header)
            return WireNames.CheckHeader(keys.Scope.Problems, keys.RequiredText("header"));
        // Nothing fits a kind that cannot be read, which is already reported.
        if (keys.Optional("header") is not null && kind is not null)
            keys.DoesNotFit("header", "a scheme of this kind", "only the kind 'header' has one");
        return "";
    }
}
