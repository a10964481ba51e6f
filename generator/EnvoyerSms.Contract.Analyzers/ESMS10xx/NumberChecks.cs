using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Runtime.Constraints;

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
            if (
                rule.Constraint is NumberConstraint kind
                && Conditions.SurelyHold(rule, report.Site)
                && !kind.IsKept(number, rule.Limit)
            )
                report.Broken(
                    CallSiteRules.OfId(kind.CallSiteRule),
                    rule,
                    value,
                    [member.With(ConstraintMessages.Number(number)), rule.Limit]
                );
        }
    }
}
