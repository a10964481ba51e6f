using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>A rule as its author wrote it.</summary>
internal static class RuleText
{
    /// <summary><c>maxLength: 20</c></summary>
    public static string Said(RuleModel rule)
    {
        var row = ConstraintKinds.Of(rule.Kind);
        return row.Argument switch
        {
            ConstraintArgument.Pattern => $"{row.Key}: {rule.Argument}",
            ConstraintArgument.Parameters => $"{row.Key}: {Written.List(rule.Parameters)}",
            _ => row.Written(rule),
        };
    }

    /// <summary>With when it holds: <c>maxLength: 20, unless: [AllowLong]</c></summary>
    public static string Of(RuleModel rule)
    {
        var parts = new List<string> { Said(rule) };
        if (rule.When.Count > 0)
            parts.Add($"when: {Written.List(rule.When)}");
        if (rule.Unless.Count > 0)
            parts.Add($"unless: {Written.List(rule.Unless)}");
        if (rule.Method is { } method)
            parts.Add($"method: {Written.Word(method)}");
        return string.Join(", ", parts);
    }
}
