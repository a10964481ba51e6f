using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of a list of texts: of the list as a whole, and of each text in it.</summary>
internal static class ListChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (KnownConstant.IsNull(value.Origin))
            return;
        var list = ListReader.Read(value.Origin);
        var texts = list.Items.Select(item => ValueSources.Of(item).Select(value.Inner).ToArray()).ToArray();
        foreach (var (name, text) in Named(member, texts))
            TextChecks.CheckSendable(report, name, text, isRequired: true);
        CheckLeast(report, member, value, list);
        if (CheckMost(report, member, value, list))
            return; // as at run time: one failure for each item would hide this one
        foreach (var (name, text) in Named(member, texts))
            TextChecks.CheckRules(report, member, name, text);
        CheckDuplicates(report, member, texts);
    }

    /// <summary>The same of a list of other values, as far as its length is concerned.</summary>
    public static void CheckCount(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (KnownConstant.IsNull(value.Origin))
            return;
        var list = ListReader.Read(value.Origin);
        CheckLeast(report, member, value, list);
        CheckMost(report, member, value, list);
    }

    /// <summary>Reports a list that is too long for the one way in which a client sends, though not for every way.</summary>
    public static void CheckFor(string method, in SiteReport report, RequestMember member, ValueSource value)
    {
        var list = ListReader.Read(value.Origin);
        if (Broken(report.Site, member, list, method) is not { } rule)
            return;
        // Otherwise it is reported where the request is made.
        if (BrokenByAll(report.Site, member, list) is not { } always || always.Advice != rule.Advice)
            Report(report, CallSiteRules.TooManyItemsForMethod, member, rule, value, list, method.ToUpperInvariant());
    }

    private static void CheckLeast(in SiteReport report, RequestMember member, ValueSource value, KnownList list)
    {
        foreach (var rule in member.Rules)
        {
            if (
                rule.Constraint is CountConstraint { BreaksInPart: false } kind
                && list.IsWhole
                && Conditions.SurelyHold(rule, report.Site)
                && !kind.IsKept(list.Count, rule.Limit)
            )
                report.Broken(
                    CallSiteRules.OfId(kind.CallSiteRule),
                    rule,
                    value,
                    [member.Name, list.Count, rule.Limit]
                );
        }
    }

    // However the request is sent.
    private static bool CheckMost(in SiteReport report, RequestMember member, ValueSource value, KnownList list)
    {
        if (BrokenByAll(report.Site, member, list) is not { } rule)
            return false;
        Report(report, CallSiteRules.TooManyItems, member, rule, value, list);
        return !rule.Advice;
    }

    private static MemberRule? BrokenByAll(RequestSite site, RequestMember member, KnownList list)
    {
        var broken = Conditions.Methods.Select(method => Broken(site, member, list, method)).ToArray();
        return broken.All(rule => rule is not null) ? broken.OrderByDescending(rule => rule!.Limit).First() : null;
    }

    private static MemberRule? Broken(RequestSite site, RequestMember member, KnownList list, string method) =>
        member
            .Rules.Where(rule =>
                rule.Constraint is CountConstraint { BreaksInPart: true } kind
                && Conditions.SurelyHold(rule, site, method)
                && !kind.IsKept(list.Count, rule.Limit)
            )
            .OrderBy(rule => rule.Advice)
            .FirstOrDefault();

    // At the first item too many, where it is written down.
    private static void Report(
        in SiteReport report,
        DiagnosticDescriptor descriptor,
        RequestMember member,
        MemberRule rule,
        ValueSource value,
        KnownList list,
        params object[] more
    )
    {
        var excess = rule.Limit < list.Items.Count ? list.Items[(int)rule.Limit] : null;
        var location = excess is null || value.Written is not null ? value.Location : excess.Syntax.GetLocation();
        object[] arguments = [member.Name, list.Count, rule.Limit, .. more];
        report.Broken(descriptor, rule, location, value.Written, arguments, new FixFacts { Limit = rule.Limit });
    }

    private static void CheckDuplicates(in SiteReport report, RequestMember member, ValueSource[][] items)
    {
        var site = report.Site;
        var distinct = member.Rules.FirstOrDefault(rule =>
            rule.Constraint is ItemsConstraint && Conditions.SurelyHold(rule, site)
        );
        if (distinct?.Constraint is not ItemsConstraint kind)
            return;
        foreach (var (index, _) in kind.Broken([.. items.Select(Text)], distinct.Argument))
            report.Broken(
                CallSiteRules.OfId(kind.CallSiteRule),
                distinct,
                items[index][0],
                [member.Name, CallSiteWords.WayOut(Flag(distinct, site))]
            );
    }

    private static IEnumerable<(string Name, ValueSource Text)> Named(RequestMember member, ValueSource[][] items) =>
        items.SelectMany(
            (sources, index) => sources.Select(text => ($"{member.Name}[{ConstraintMessages.Number(index)}]", text))
        );

    // An item with several possible values is not certainly a repetition.
    private static string? Text(ValueSource[] item) =>
        item is [var only] && KnownText.Of(only.Origin) is { IsWhole: true } text ? text.Text : null;

    private static string? Flag(MemberRule rule, RequestSite site) =>
        rule.Unless.FirstOrDefault(flag => site.Flag(flag) == false);
}
