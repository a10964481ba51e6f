using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>What everything in a contract may say: its words, its history and its basis.</summary>
internal static class FactReader
{
    public static readonly IReadOnlyCollection<string> NoNames = [];

    /// <param name="siblings">Names among which <c>deprecated.use</c> may choose.</param>
    /// <param name="owner">What the thing belongs to: it cannot have been there before.</param>
    public static Fact Read(Keys keys, IReadOnlyCollection<string> siblings, Fact? owner = null)
    {
        var since = ReadVersion(keys.Scope, keys.OptionalScalar("since"));
        if (since < owner?.Since)
        {
            keys.Scope.Report(
                RuleIds.OlderThanOwner,
                keys.LocationOf("since"),
                since.ToString()!,
                "what it belongs to",
                owner!.Since.ToString()!
            );
        }
        return new Fact
        {
            Summary = ReadSummary(keys),
            Since = since,
            Deprecated = ReadDeprecation(keys, siblings, since ?? owner?.Since),
            Basis = ReadBasis(keys),
        };
    }

    /// <summary>The same of what becomes a member: code knows it by its name, which may change.</summary>
    public static Fact ReadMember(Keys keys, IReadOnlyCollection<string> siblings, Fact? owner = null)
    {
        var fact = Read(keys, siblings, owner);
        return fact with
        {
            Was = keys.OptionalScalar(FormerNames.Key)?.Text ?? "",
            Removed = ReadRemoval(keys, siblings, fact.Since ?? owner?.Since),
        };
    }

    private static Removal? ReadRemoval(Keys keys, IReadOnlyCollection<string> siblings, ApiVersion? since)
    {
        if (keys.Optional("removed") is not { } node)
            return null;
        using var removed = keys.Scope.Open(node, keys.LocationOfKey("removed"), Words.Quoted("removed"));
        var version = ReadEnd(keys.Scope, removed.RequiredText("since"), since);
        var use = ReadUse(keys, removed.OptionalScalar("use"), siblings);
        var reason = ReadWords(removed, "reason", "a reason");
        return version is null ? null : new Removal(version.Value, use, reason);
    }

    /// <summary>The first version that no longer has something.</summary>
    /// <param name="since">The first one that has it; null where it was always there.</param>
    public static ApiVersion? ReadEnd(ContractScope scope, YamlScalar? scalar, ApiVersion? since)
    {
        var version = ReadVersion(scope, scalar);
        if (version <= since)
            scope.Report(RuleIds.EndsBeforeItBegins, scalar!.Location, version.ToString()!, since.ToString()!);
        return version;
    }

    /// <summary>The same of what code does not name: there is nothing to be warned of.</summary>
    /// <param name="what">What it is, for the message: <c>a rule</c>.</param>
    public static Fact ReadUnnamed(Keys keys, Wording what, Fact? owner = null)
    {
        if (keys.Has("deprecated"))
        {
            using var aside = keys.Scope.Problems.Aside();
            keys.DoesNotFit("deprecated", what, "no code names it, so nobody would be told; remove it");
        }
        return Read(keys, NoNames, owner);
    }

    /// <summary>Words and basis of what is there as long as its owner is.</summary>
    public static Fact ReadOwn(Keys keys) => new() { Summary = ReadSummary(keys), Basis = ReadBasis(keys) };

    public static LocalizedText ReadSummary(Keys keys) => ReadWords(keys, "summary", "a summary");

    public static LocalizedText ReadCaution(Keys keys) => ReadWords(keys, "caution", "a caution");

    /// <param name="what">The words, for messages: <c>a summary</c>.</param>
    private static LocalizedText ReadWords(Keys keys, string key, Wording what)
    {
        using var aside = keys.Scope.Problems.Aside();
        switch (keys.Optional(key))
        {
            case YamlMapping mapping:
                using (var languages = keys.Scope.Open(mapping, keys.LocationOfKey(key), what))
                    return new LocalizedText(
                        languages.OptionalScalar("en")?.Text,
                        languages.OptionalScalar("fr")?.Text
                    );
            case { } node:
                return new LocalizedText(keys.AsText(node, key)?.Text, null);
            default:
                return default;
        }
    }

    private static Deprecation? ReadDeprecation(Keys keys, IReadOnlyCollection<string> siblings, ApiVersion? since)
    {
        if (keys.Optional("deprecated") is not { } node)
            return null;
        using var aside = keys.Scope.Problems.Aside();
        using var deprecated = keys.Scope.Open(node, keys.LocationOfKey("deprecated"), Words.Quoted("deprecated"));
        var version = ReadVersion(keys.Scope, deprecated.RequiredText("since"));
        if (version < since)
        {
            keys.Scope.Report(
                RuleIds.DeprecatedBeforeSince,
                deprecated.LocationOf("since"),
                version.ToString()!,
                since.ToString()!
            );
        }
        var use = ReadUse(keys, deprecated.OptionalScalar("use"), siblings);
        return version is null ? null : new Deprecation(version.Value, use);
    }

    // The name of what takes the place of another thing.
    private static string ReadUse(Keys keys, YamlScalar? use, IReadOnlyCollection<string> siblings)
    {
        if (use is null || (use.Text != keys.Name && siblings.Contains(use.Text)))
            return use?.Text ?? "";
        var others = siblings.Where(name => name != keys.Name);
        keys.Scope.ReportUnknown(RuleIds.UnknownReference, use, others, "there to be used instead");
        return "";
    }

    /// <summary>A version in the history of the API; null where it is none.</summary>
    public static ApiVersion? ReadVersion(ContractScope scope, YamlScalar? scalar)
    {
        if (ParseVersion(scope, scalar) is not { } version)
            return null;
        if (version > scope.ApiVersion)
            scope.Report(RuleIds.LaterThanApi, scalar!.Location, version.ToString(), scope.ApiVersion.ToString()!);
        else if (scope.Versions is { } table && !table.Contains(version))
            scope.ReportUnknown(RuleIds.VersionNotInTable, scalar!, table.Select(known => known.ToString()));
        return version;
    }

    public static ApiVersion? ParseVersion(ContractScope scope, YamlScalar? scalar)
    {
        if (scalar is null)
            return null;
        if (ApiVersion.TryParse(scalar.Text, out var version))
            return version;
        scope.Report(RuleIds.BadVersion, scalar.Location, Words.Short(scalar.Text));
        return null;
    }

    public static Basis? ReadBasis(Keys keys)
    {
        using var aside = keys.Scope.Problems.Aside();
        if (keys.OptionalScalar("basis") is not { } scalar)
            return null;
        var basis = BasisText.Parse(scalar.Text, out var reason);
        if (basis is { Kind: BasisKind.Documented, Lines: "" } && keys.Scope.HasSource)
            reason = "say where it is documented, as in 'documented L12'";
        if (!reason.IsEmpty)
            keys.Scope.Report(RuleIds.BadBasis, scalar.Location, Words.Short(scalar.Text), reason);
        return basis;
    }
}
