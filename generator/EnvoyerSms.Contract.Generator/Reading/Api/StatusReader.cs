using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>What the API means by HTTP statuses.</summary>
internal static class StatusReader
{
    public static EquatableArray<StatusModel> ReadAll(Keys api)
    {
        var entries = api.Entries("statuses");
        return entries.ReadAll(entry =>
        {
            using var keys = api.Scope.Open(entry, $"the status '{entry.Name}'");
            var code = keys.AsNumber(entry.Key, "a status", 100, 599) ?? 0;
            var name = keys.RequiredText("name");
            if (name is not null)
                Names.Check(api.Scope.Problems, name, Names.Status);
            var whenEmpty = References.Error(api.Scope, keys.OptionalScalar("whenEmpty"));
            return new StatusModel((int)code, name?.Text ?? "", whenEmpty, FactReader.ReadUnnamed(keys, "a status"));
        });
    }
}
