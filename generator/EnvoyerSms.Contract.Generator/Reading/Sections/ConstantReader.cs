using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>Fields whose value never changes: <c>constants: { Version: "2010-04-01" }</c>.</summary>
internal static class ConstantReader
{
    /// <summary>What the names of constants belong to, for messages.</summary>
    public const string Owner = "constants";

    public static IReadOnlyList<WrittenConstant> ReadAll(Keys keys)
    {
        var scope = keys.Scope;
        var constants = new List<WrittenConstant>();
        foreach (var entry in keys.Entries(Owner))
        {
            WireNames.CheckFormKey(scope.Problems, entry.Key);
            if (
                scope.CredentialWires.FirstOrDefault(known => known.Wire.Text == entry.Name) is
                { Owner: { } credential }
            )
                scope.Report(RuleIds.DuplicateWireName, entry.Location, entry.Name, credential);
            if (keys.AsText(entry.Value, entry.Name) is { } value)
                constants.Add(new WrittenConstant(entry.Key, new ConstantModel(entry.Name, value.Text)));
        }
        return constants;
    }
}
