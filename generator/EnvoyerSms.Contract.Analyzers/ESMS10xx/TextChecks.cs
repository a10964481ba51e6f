using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of a text, or of one text of a list.</summary>
internal static class TextChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        CheckSendable(report, member.Name, value, isRequired: false);
        CheckRules(report, member, member.Name, value);
    }

    /// <summary>What every text is asked for, whatever its rules: that it is there, and that an encoding can carry it.</summary>
    /// <param name="name">The member, with the index in its list.</param>
    public static void CheckSendable(in SiteReport report, string name, ValueSource value, bool isRequired)
    {
        if (KnownConstant.IsNull(value.Origin) && isRequired)
            report.Broken(CallSiteRules.MissingValue, null, value, [name]);
        var text = KnownText.Of(value.Origin);
        if (text.IsWhole && ApiConstraints.IndexOfLoneSurrogate(text.Text) is >= 0 and var broken)
            report.Broken(CallSiteRules.BrokenCharacter, null, value, [name, broken + 1]);
    }

    /// <inheritdoc cref="CheckSendable"/>
    public static void CheckRules(in SiteReport report, RequestMember member, string name, ValueSource value)
    {
        // Null passes every rule.
        if (KnownConstant.IsNull(value.Origin))
            return;
        var text = KnownText.Of(value.Origin);
        TextConstraint? told = null;
        foreach (var rule in member.Rules)
        {
            if (
                rule.Constraint is not TextConstraint kind
                || kind == told
                || !Conditions.SurelyHold(rule, report.Site)
                || kind.Find(Known(member, name, rule, text)) is not { } finding
            )
                continue;
            var facts = kind.HasFix ? new FixFacts { Rules = RulesOf(report.Site, member) } : FixFacts.None;
            report.Broken(
                CallSiteRules.OfId(finding.Rule),
                finding.IsAssumed ? rule with { Assumed = true } : rule,
                value,
                finding.Arguments,
                facts
            );
            if (kind.IsToldOnce && !rule.Advice)
                told = kind;
            if (kind.EndsChecks && !rule.Advice)
                return;
        }
        MeasureChecks.Check(report, member, value, text);
    }

    private static CallSiteText Known(RequestMember member, string name, MemberRule rule, KnownText text) =>
        new(member.Name, name, member.IsPersonal, text.IsWhole, new(text.Text, rule.Limit, rule.Argument));

    private static TextRules RulesOf(RequestSite site, RequestMember member) =>
        new(
            member
                .Rules.Where(rule => !rule.Advice && Conditions.SurelyHold(rule, site))
                .Select(rule => new TextRule(rule.Kind, rule.Limit, rule.Argument))
        );
}
