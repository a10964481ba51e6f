using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What analyzers of call sites need to know, as attributes: they read them from symbols, also across assemblies.</summary>
internal static class MemberAttributes
{
    public static IEnumerable<string> Of(OperationSpec spec, ParameterModel parameter)
    {
        if (parameter.Personal)
            yield return "global::EnvoyerSms.Runtime.Metadata.ApiPersonal";

        foreach (var rule in parameter.Rules)
            yield return Rule(spec, rule, members: []);

        // A rule between parameters stands on each of them and names the others.
        foreach (var rule in spec.Operation.Rules.Where(rule => rule.Parameters.Contains(parameter.Name)))
            yield return Rule(spec, rule, [.. rule.Parameters.Where(other => other != parameter.Name)]);

        if (parameter.Measure is { } measure)
            yield return Measure(measure);
        if (parameter.IsInZone && spec.Time is { } time)
            yield return Time(time);
        if (parameter.Requires is { } requires)
            yield return $"global::EnvoyerSms.Runtime.Metadata.ApiRequires({CSharpLiterals.Strings([requires.Operation, requires.Flag])})";
        foreach (var caution in Caution(parameter.Caution))
            yield return caution;
    }

    /// <summary>One where a value is needed and C# cannot ask for it, because the old name may give it too.</summary>
    public static IEnumerable<string> Demand(bool isRequired, Fact fact) =>
        isRequired && fact.HasAlias
            ? [$"global::EnvoyerSms.Runtime.Metadata.ApiRequired({CSharpLiterals.String(fact.Was)})"]
            : [];

    /// <summary>One where there is something to know; else none.</summary>
    public static IEnumerable<string> Caution(LocalizedText words) =>
        words.IsEmpty
            ? []
            :
            [
                $"global::EnvoyerSms.Runtime.Metadata.ApiCaution({CSharpLiterals.Strings([words.En ?? "", words.Fr ?? ""])})",
            ];

    private static string Rule(OperationSpec spec, RuleModel rule, string[] members)
    {
        var arguments = new List<string> { $"global::EnvoyerSms.ApiRuleKind.{rule.Kind}" };
        var kind = ConstraintKinds.Of(rule.Kind);
        // A bound that is no whole number is the argument.
        if (kind.TakesLimit && !(kind is NumberConstraint && rule.Argument.Length > 0))
            arguments.Add($"Limit = {CSharpLiterals.Int(rule.Limit)}");
        if (rule.Argument.Length > 0)
            arguments.Add($"Argument = {CSharpLiterals.String(rule.Argument)}");
        AddStrings(arguments, "Members", members);
        AddStrings(arguments, "When", rule.When);
        AddStrings(arguments, "Unless", rule.Unless);
        if (rule.Method is { } method)
            arguments.Add($"Method = {CSharpLiterals.String(method.ToString())}");
        if (spec.Errors.FirstOrDefault(error => error.Name == rule.Error) is { } error)
        {
            if (error.Id is { } id)
                arguments.Add($"ErrorId = {CSharpLiterals.Int(id)}");
            if (error.Detail.Length > 0)
                arguments.Add($"Detail = {CSharpLiterals.String(error.Detail)}");
        }
        if (rule.Fact.Basis?.Kind == BasisKind.Assumed)
            arguments.Add("Assumed = true");
        if (rule.Advice)
            arguments.Add("Advice = true");
        return $"global::EnvoyerSms.Runtime.Metadata.ApiRule({string.Join(", ", arguments)})";
    }

    private static string Measure(MeasureModel measure)
    {
        var segments = string.Join(", ", measure.Segments.Select(units => CSharpLiterals.Int(units)));
        var appended =
            measure.AppendedWhen.Length == 0
                ? ""
                : $", AppendedWhen = {CSharpLiterals.String(measure.AppendedWhen)}, Appended = {CSharpLiterals.String(measure.Appended)}";
        return $"global::EnvoyerSms.Runtime.Metadata.ApiMeasure({CSharpLiterals.String(measure.Alphabet)}, new[] {{ {segments} }}{appended})";
    }

    private static string Time(TimeShape time)
    {
        var earliest = time.Earliest.Length == 0 ? "" : $", Earliest = {CSharpLiterals.String(time.Earliest)}";
        return $"global::EnvoyerSms.Runtime.Metadata.ApiTime({CSharpLiterals.Strings([time.Iana, time.Windows])}{earliest})";
    }

    private static void AddStrings(List<string> arguments, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
            arguments.Add($"{name} = new[] {{ {CSharpLiterals.Strings(values)} }}");
    }
}
