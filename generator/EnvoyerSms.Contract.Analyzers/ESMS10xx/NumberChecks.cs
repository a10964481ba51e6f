using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of a whole number.</summary>
internal static class NumberChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (KnownConstant.Number(value.Origin) is not { } number)
            return;
        foreach (var rule in member.Rules)
        {
            if (Conditions.SurelyHold(rule, report.Site) && Broken(rule, number) is { } descriptor)
                report.Broken(descriptor, rule, value, [member.With(ConstraintMessages.Number(number)), rule.Limit]);
        }
    }

    private static DiagnosticDescriptor? Broken(MemberRule rule, long number) =>
        rule.Kind switch
        {
            ApiRuleKind.Min when !ApiConstraints.Min(number, rule.Limit) => CallSiteRules.BelowMinimum,
            ApiRuleKind.Max when !ApiConstraints.Max(number, rule.Limit) => CallSiteRules.AboveMaximum,
            _ => null,
        };
}
