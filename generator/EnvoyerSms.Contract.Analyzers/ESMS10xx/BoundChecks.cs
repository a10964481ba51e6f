using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of a decimal number, a day or a length of time.</summary>
internal static class BoundChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (KnownBound.Of(member.Kind, value.Origin) is not { } known)
            return;
        foreach (var rule in member.Rules)
        {
            if (
                rule.Constraint is NumberConstraint kind
                && Bounds.Order(rule.Argument) is { } bound
                && Conditions.SurelyHold(rule, report.Site)
                && !kind.IsKeptInOrder(known.Order, bound)
            )
                report.Broken(
                    CallSiteRules.OfId(kind.CallSiteRule),
                    rule,
                    value,
                    [member.With(known.Shown), rule.Argument]
                );
        }
    }
}
