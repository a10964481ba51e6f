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
                InAddress = [],
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
        var wires = new List<WireUse>();
        var schemes = keys.Entries("schemes", isRequired: true);
        Names.Check(scope.Problems, schemes, Names.Scheme);
        var model = new AuthenticationModel
        {
            Default = References.To(scope, keys.RequiredText("default"), Declarations.NamesOf(schemes), "a scheme"),
            Credentials = credentials.ReadAll(entry => ReadCredential(scope, entry, names, wires)),
            Schemes = schemes.ReadAll(entry => SchemeReader.Read(scope, entry, names)),
            InAddress = [],
        };
        WireNames.CheckDistinct(scope.Problems, wires);
        scope.CredentialWires = wires;
        scope.CredentialHeaders.UnionWith(
            model.Schemes.SelectMany(scheme => scheme.Headers.Select(header => header.Name).Append(scheme.Header))
        );
        return model;
    }

    private static CredentialModel ReadCredential(
        ContractScope scope,
        YamlEntry entry,
        IReadOnlyCollection<string> siblings,
        List<WireUse> wires
    )
    {
        using var keys = scope.Open(entry, $"the credential '{entry.Name}'");
        var wire = keys.RequiredText("wire");
        if (wire is not null)
            wires.Add(new WireUse(entry.Name, wire));
        return new CredentialModel
        {
            Name = entry.Name,
            Wire = WireNames.CheckFormKey(scope.Problems, wire),
            Type = (CredentialType)keys.Choice("type", "a type of credential", Choices.CredentialTypes),
            Required = keys.Flag("required"),
            Fact = FactReader.Read(keys, siblings),
        };
    }
}
