using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>Names that point to what the contract declares elsewhere, after reporting those that point to nothing.</summary>
internal static class References
{
    public static string To(ContractScope scope, YamlScalar? name, IReadOnlyCollection<string> known, Wording what)
    {
        if (name is not null && !known.Contains(name.Text))
            scope.ReportUnknown(RuleIds.UnknownReference, name, known, what);
        return name?.Text ?? "";
    }

    public static string Wire(ContractScope scope, YamlScalar wire)
    {
        if (!scope.Names.WireNames.Contains(wire.Text))
            scope.ReportUnknown(RuleIds.UnknownParameter, wire, scope.Names.WireNames, "any operation");
        return wire.Text;
    }

    /// <summary>As <see cref="Error"/>, of something that concerns certain fields: a detail must be about one of them.</summary>
    public static string ErrorAbout(ContractScope scope, YamlScalar? scalar, IReadOnlyList<string> wires)
    {
        var name = Error(scope, scalar);
        var about = scope.Names.FieldsOfDetail(name);
        if (about.Count > 0 && wires.Any(wire => wire.Length > 0) && !about.Intersect(wires).Any())
            scope.Report(RuleIds.DetailOfAnother, scalar!.Location, name, Words.All(about), Words.OneOf(wires));
        return name;
    }

    /// <summary>The name of an error or detail, given by its name or, for an error, its id; empty where none is given.</summary>
    public static string Error(ContractScope scope, YamlScalar? scalar)
    {
        if (scalar is null)
            return "";
        if (scope.Names.FindError(scalar.Text) is { } name)
            return name;
        scope.ReportUnknown(RuleIds.UnknownError, scalar, scope.Names.ErrorNames);
        return "";
    }
}
