using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Who may ask, and how he says who he is.</summary>
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

    public static void Compare(Pair api, ApiModel old, ApiModel now)
    {
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
        pair.Optional(
            "caution",
            FactComparison.TextOf(old.Caution),
            FactComparison.TextOf(now.Caution),
            AccessChanges.SchemeCautionAdded,
            AccessChanges.SchemeCautionRemoved,
            AccessChanges.SchemeCautionChanged
        );
    }

    private static string TextOf(EquatableArray<HeaderModel> headers) =>
        Written.List(headers.Select(header => $"{header.Name}: {header.Credential}"));
}
