using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;
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
                if (rule.Constraint is MemberConstraint kind && Conditions.SurelyHold(rule, report.Site))
                    Check(report, member, rule, kind);
            }
        }
    }

    private static void Check(in SiteReport report, RequestMember member, MemberRule rule, MemberConstraint kind)
    {
        var site = report.Site;
        var members = site
            .Type.Members.Where(other => other == member || rule.Members.Contains(other.Name))
            .ToDictionary(other => other.Name, StringComparer.Ordinal);
        var known = new KnownMembers(
            [.. members.Keys],
            name => IsSet(site, members[name]),
            (one, other) => IsSame(site, members[one], members[other])
        );
        if (
            kind.AtCallSite(known, member.Name) is not { } finding
            || LastGiven(site, finding.Among.Select(name => members[name])) != member
        )
            return;
        var value = site.Given[member];
        report.Broken(
            CallSiteRules.OfId(kind.CallSiteRule),
            rule,
            value.Syntax.GetLocation(),
            written: null,
            [member.Name, string.Join(", ", finding.Others)]
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
