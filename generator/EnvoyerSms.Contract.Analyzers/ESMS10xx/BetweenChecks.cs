using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules between members. Each stands on all of its members; it is checked on the last of them.</summary>
internal static class BetweenChecks
{
    public static void Check(in SiteReport report)
    {
        foreach (var member in report.Site.Type.Members)
        {
            foreach (var rule in member.Rules)
            {
                if (!rule.Members.IsEmpty && Conditions.SurelyHold(rule, report.Site))
                    Check(report, member, rule);
            }
        }
    }

    private static void Check(in SiteReport report, RequestMember member, MemberRule rule)
    {
        var site = report.Site;
        var members = site.Type.Members.Where(other => other == member || rule.Members.Contains(other.Name)).ToArray();
        switch (rule.Kind)
        {
            case ApiRuleKind.Exclusive:
                var set = members.Where(other => IsSet(site, other) == true).ToArray();
                if (!ApiConstraints.Exclusive(set.Length) && LastGiven(site, set) == member)
                    Report(report, CallSiteRules.ExclusiveMembers, member, rule, set.Where(other => other != member));
                break;

            case ApiRuleKind.Different:
                var same = members.Where(other => other != member && IsSame(site, member, other)).ToArray();
                if (same.Length > 0 && LastGiven(site, [member, .. same]) == member)
                    Report(report, CallSiteRules.SameValue, member, rule, same);
                break;

            case ApiRuleKind.Together:
                var missing = members.Where(other => IsSet(site, other) == false).ToArray();
                if (missing.Length > 0 && IsSet(site, member) == true && LastGiven(site, members) == member)
                    Report(report, CallSiteRules.MissingCompanion, member, rule, missing);
                break;
        }
    }

    private static void Report(
        in SiteReport report,
        DiagnosticDescriptor descriptor,
        RequestMember member,
        MemberRule rule,
        IEnumerable<RequestMember> others
    )
    {
        var value = report.Site.Given[member];
        report.Broken(
            descriptor,
            rule,
            value.Syntax.GetLocation(),
            written: null,
            [member.Name, string.Join(", ", others.Select(other => other.Name))]
        );
    }

    // The one to report: the last that is given and set at this location.
    private static RequestMember? LastGiven(RequestSite site, IEnumerable<RequestMember> members) =>
        members
            .Where(member => site.Given.ContainsKey(member) && IsSet(site, member) == true)
            .OrderBy(member => site.Given[member].Syntax.SpanStart)
            .LastOrDefault();

    private static bool? IsSet(RequestSite site, RequestMember member)
    {
        if (member.Symbol.Type.SpecialType == SpecialType.System_Boolean)
            return site.Flag(member.Name);
        if (site.Value(member) is not { } value)
            return site.IsWhole ? false : null;
        var sources = ValueSources.All(value).Select(source => source.Origin).ToArray();
        return sources.All(KnownConstant.IsNull) ? false
            : sources.Any(KnownConstant.IsNull) ? null
            : IsSurelyThere(member, sources);
    }

    // Of a member that may be null, an expression says that it is there only where its own value does.
    private static bool? IsSurelyThere(RequestMember member, IOperation[] sources) =>
        member.Symbol.Type.IsValueType
            && member.Symbol.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        || sources.All(source => source.ConstantValue.HasValue || source is IObjectCreationOperation)
            ? true
            : null;

    // Equal constants, or one name for both: a local that is written once leads to one source from both. One that is written
    // again may have changed since the request was made that is copied here.
    private static bool IsSame(RequestSite site, RequestMember first, RequestMember second)
    {
        if (
            site.Value(first) is not { } one
            || site.Value(second) is not { } other
            || ValueSources.Single(one) is not { } left
            || ValueSources.Single(other) is not { } right
        )
            return false;
        if (KnownConstant.Number(left) is { } number)
            return number == KnownConstant.Number(right);
        if (left.ConstantValue is { HasValue: true, Value: { } value })
            return value.Equals(right.ConstantValue.HasValue ? right.ConstantValue.Value : null);
        return left.Syntax == right.Syntax
            || (
                Name(left) is { } name
                && SymbolEqualityComparer.Default.Equals(name, Name(right))
                && site.Given.ContainsKey(first)
                && site.Given.ContainsKey(second)
            );
    }

    private static ISymbol? Name(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
}
