using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>Where an operation is, below the base address: <c>orders/{id}</c>.</summary>
internal static class PathReader
{
    /// <summary>The wire names that stand in braces in the path of an operation that is not read yet.</summary>
    public static IReadOnlyCollection<string> NamesIn(YamlNode operation) =>
        WireNames.InBraces(((operation as YamlMapping)?.Find("path") as YamlScalar)?.Text ?? "");

    public static string Read(Keys keys, OperationScope operation)
    {
        if (keys.AnyText("path", isRequired: true) is not { } path)
            return "";
        if (WireNames.FlawOfPath(path) is { } flaw)
            keys.Scope.Report(RuleIds.BadPath, keys.LocationOf("path"), Words.Short(path), flaw);
        var known = operation
            .Wires.Where(wire => wire.Owner != ConstantReader.Owner)
            .Select(wire => wire.Wire.Text)
            .ToList();
        foreach (var name in WireNames.InBraces(path).Except(known))
        {
            var hint = Suggestions.Hint(name, known);
            Wording reason = $"'{Words.Short(name)}' is the wire name of no parameter{hint}";
            keys.Scope.Report(RuleIds.BadPath, keys.LocationOf("path"), Words.Short(path), reason);
        }
        return path;
    }
}
