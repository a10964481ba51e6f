using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>The table of versions, which every <c>since</c> is checked against.</summary>
internal static class VersionReader
{
    public static EquatableArray<VersionModel> ReadAll(Keys api)
    {
        var scope = api.Scope;
        var entries = api.Entries("versions");
        if (entries.Count == 0)
            return [];
        var distinct = new Distinct(scope.Problems, "the version of");
        var versions = new List<VersionModel>();
        foreach (var entry in entries)
        {
            using var keys = scope.Open(entry, $"the version '{entry.Name}'");
            var version = FactReader.ReadVersion(scope, entry.Key);
            if (version is not null)
                distinct.Add(version.Value.ToString(), entry.Name, entry.Location);
            var fact = new Fact { Summary = FactReader.ReadSummary(keys), Basis = FactReader.ReadBasis(keys) };
            versions.Add(new VersionModel(version ?? default, keys.OptionalDate("date"), fact));
        }
        // Of a table with a version that cannot be read nobody knows what it lacks.
        if (versions.All(version => version.Version != default))
            scope.Versions = [.. versions.Select(version => version.Version)];
        return versions.ToEquatableArray();
    }
}
