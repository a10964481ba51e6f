using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Rules as attributes: analyzers of call sites read them from symbols, also across assemblies.</summary>
internal static class RuleAttributes
{
    public static IEnumerable<string> Of(OperationSlice slice, ParameterModel parameter)
    {
        foreach (var rule in parameter.Rules)
            yield return Rule(slice, rule, members: []);

        // A rule between parameters stands on each of them and names the others.
        foreach (var rule in slice.Operation.Rules.Where(rule => rule.Parameters.Contains(parameter.Name)))
            yield return Rule(slice, rule, [.. rule.Parameters.Where(other => other != parameter.Name)]);

        if (parameter.Measure is { } measure)
            yield return Measure(measure);
    }

    private static string Rule(OperationSlice slice, RuleModel rule, string[] members)
    {
        var arguments = new List<string> { $"global::EnvoyerSms.Runtime.ApiRuleKind.{rule.Kind}" };
        if (rule.Kind.TakesLimit())
            arguments.Add($"Limit = {CSharpLiterals.Int(rule.Limit)}");
        if (rule.Argument.Length > 0)
            arguments.Add($"Argument = {CSharpLiterals.String(rule.Argument)}");
        AddStrings(arguments, "Members", members);
        AddStrings(arguments, "When", rule.When);
        AddStrings(arguments, "Unless", rule.Unless);
        if (rule.Method is { } method)
            arguments.Add($"Method = {CSharpLiterals.String(method.ToString())}");
        if (slice.Errors.FirstOrDefault(error => error.Name == rule.Error) is { } error)
        {
            arguments.Add($"ErrorId = {CSharpLiterals.Int(error.Id)}");
            if (error.Detail.Length > 0)
                arguments.Add($"Detail = {CSharpLiterals.String(error.Detail)}");
        }
        return $"global::EnvoyerSms.ApiRule({string.Join(", ", arguments)})";
    }

    private static string Measure(MeasureModel measure)
    {
        var segments = string.Join(", ", measure.Segments.Select(units => CSharpLiterals.Int(units)));
        var appended =
            measure.AppendedWhen.Length == 0
                ? ""
                : $", AppendedWhen = {CSharpLiterals.String(measure.AppendedWhen)}, Appended = {CSharpLiterals.String(measure.Appended)}";
        return $"global::EnvoyerSms.ApiMeasure({CSharpLiterals.String(measure.Alphabet)}, new[] {{ {segments} }}{appended})";
    }

    private static void AddStrings(List<string> arguments, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
            arguments.Add($"{name} = new[] {{ {CSharpLiterals.Strings(values)} }}");
    }
}
