using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// Values that the coming contract refuses. The checks of today run once more, by the rules that its client will carry; what they
/// find now and do not find today is told.
/// </summary>
internal static class NextValues
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.ObjectCreation,
        OperationKind.With,
        OperationKind.Invocation,
    ];

    private static readonly ImmutableHashSet<ChangeRule> Tighter = ImmutableHashSet.Create(
        RuleChanges.Added,
        RuleChanges.Tightened,
        RuleChanges.CharactersTightened,
        RuleChanges.CharactersChanged,
        RuleChanges.PatternChanged,
        RuleChanges.ConditionWider,
        RuleChanges.ConditionChanged,
        RuleChanges.BecameBinding,
        RuleChanges.MembersAdded,
        RuleChanges.MembersRemoved,
        RuleChanges.MembersChanged,
        ParameterChanges.MeasureAdded,
        ParameterChanges.MeasureChanged,
        ParameterChanges.RequiresAdded,
        ParameterChanges.RequiresChanged
    );

    private static readonly ImmutableHashSet<ChangeRule> Cautions = ImmutableHashSet.Create(
        ParameterChanges.CautionAdded,
        ParameterChanges.CautionChanged
    );

    public static void Check(OperationAnalysisContext context, NextSession session)
    {
        if (
            RequestSites.Of(session.Symbols, context.Operation) is not { } whole
            || !session.Touched.IsEmitted(whole.Type.Symbol)
        )
            return;
        var changes = session.Touched.Near(whole.Type.Symbol);
        if (changes.Count == 0 || NotSent.Holds(context.Operation))
            return;
        CheckDefaults(context, session, whole, changes);
        var site = Templates.Sent(whole, context.Operation);
        foreach (var caution in changes.Where(change => Cautions.Contains(change.Rule)))
        {
            if (ValueOf(site, caution) is { } value && IsSet(value))
                Report(context, session.Report.Of(CallSiteRules.NextCall, value.Syntax.GetLocation(), caution));
        }
        if (changes.Any(change => Tighter.Contains(change.Rule)))
            CheckRules(context, session, site, changes);
    }

    private static void CheckDefaults(
        OperationAnalysisContext context,
        NextSession session,
        RequestSite site,
        IReadOnlyList<Change> changes
    )
    {
        foreach (var change in changes.Where(change => change.Rule == ParameterChanges.DefaultChanged))
        {
            if (site.IsWhole && ValueOf(site, change) is null)
                Report(context, session.Report.Of(CallSiteRules.NextDefault, Head(context.Operation), change));
        }
    }

    private static void CheckRules(
        OperationAnalysisContext context,
        NextSession session,
        RequestSite site,
        IReadOnlyList<Change> changes
    )
    {
        if (
            session.Upgraded.Compilation is not { } upgraded
            || session.NextRequest(upgraded, site.Type.Operation) is not { } type
            || Map(session, site, type) is not { } next
        )
            return;
        var known = new HashSet<(string, Location)>(
            Find(context, session, site, site.Type.Members, withBetween: true)
                .Select(found => (found.Id, found.Location))
        );
        foreach (var member in site.Given.Keys.OrderBy(member => site.Given[member].Syntax.SpanStart))
        {
            if (
                ReasonFor(changes, member.Name) is not { } change
                || NextMember(session, site.Type, type, member) is not { } now
            )
                continue;
            var refused = Find(context, session, next, [now], withBetween: false)
                .Where(found => !known.Contains((found.Id, found.Location)))
                .ToArray();
            foreach (var found in refused)
                Refuse(context, session, found, change);
            if (refused.Length == 0 && IsUnknown(member, site.Given[member]))
                Report(
                    context,
                    session.Report.Of(CallSiteRules.NextValueUnknown, site.Given[member].Syntax.GetLocation(), change)
                );
        }
        if (changes.FirstOrDefault(IsBetween) is { } between)
        {
            foreach (var found in Find(context, session, next, [], withBetween: true))
            {
                if (!known.Contains((found.Id, found.Location)))
                    Refuse(context, session, found, between);
            }
        }
    }

    private static void Refuse(
        OperationAnalysisContext context,
        NextSession session,
        Diagnostic found,
        Change change
    ) =>
        Report(
            context,
            session.Report.Of(
                CallSiteRules.NextValueRefused,
                found.Location,
                change,
                null,
                new LaterText(reader => found.GetMessage(reader))
            )
        );

    // Complaints alone: what is merely told of a value refuses none.
    private static IEnumerable<Diagnostic> Find(
        OperationAnalysisContext context,
        NextSession session,
        RequestSite site,
        IEnumerable<RequestMember> members,
        bool withBetween
    )
    {
        var found = new List<Diagnostic>();
        var report = new SiteReport(context, site, found.Add);
        foreach (var member in members)
        {
            if (site.Given.TryGetValue(member, out var value))
                RequestChecks.Check(report, member, value, session.Symbols);
        }
        if (withBetween)
            BetweenChecks.Check(report);
        return found.Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning
            && diagnostic.Id != CallSiteRules.Caution.Id
            && diagnostic.Descriptor.IsEnabledByDefault
        );
    }

    // The same request, of the type that it will have.
    private static RequestSite? Map(NextSession session, RequestSite? site, RequestType type)
    {
        if (site is null)
            return null;
        var given = ImmutableDictionary.CreateBuilder<RequestMember, IOperation>();
        foreach (var (member, value) in site.Given.Select(pair => (pair.Key, pair.Value)))
        {
            if (NextMember(session, site.Type, type, member) is { } next)
                given[next] = value;
        }
        return new RequestSite(type, given.ToImmutable(), Map(session, site.Base, type), site.IsWhole);
    }

    private static RequestMember? NextMember(
        NextSession session,
        RequestType old,
        RequestType next,
        RequestMember member
    ) => next.Members.FirstOrDefault(candidate => candidate.Name == session.NewName(old.Operation, member.Name));

    private static Change? ReasonFor(IReadOnlyList<Change> changes, string member) =>
        changes.FirstOrDefault(change =>
            Tighter.Contains(change.Rule)
            && !change.IsAdvice
            && TouchedSymbols.Keys(change.OldPath) is [_, _, "parameters", var name, ..]
            && name == member
        );

    private static bool IsBetween(Change change) =>
        Tighter.Contains(change.Rule) && TouchedSymbols.Keys(change.OldPath) is [_, _, "rules", ..];

    private static IOperation? ValueOf(RequestSite site, Change change) =>
        TouchedSymbols.Keys(change.OldPath) is [_, _, "parameters", var name, ..] ? site.Value(name) : null;

    private static bool IsSet(IOperation value) =>
        ValueSources
            .Of(value)
            .Any(source => source.Origin.ConstantValue is { HasValue: true, Value: not (null or false) });

    // Of some source no value is known by which the rules could be tried.
    private static bool IsUnknown(RequestMember member, IOperation value) =>
        ValueSources
            .Of(value)
            .Select(source => source.Origin)
            .Any(origin => !KnownConstant.IsNull(origin) && IsUnknown(member.Kind, origin));

    private static bool IsUnknown(MemberKind kind, IOperation origin) =>
        kind switch
        {
            MemberKind.Text => !KnownText.Of(origin).IsWhole,
            MemberKind.Texts => ListReader.Read(origin) is var list
                && (!list.IsWhole || list.Items.Any(item => !KnownText.Behind(item).IsWhole)),
            MemberKind.Values => !ListReader.Read(origin).IsWhole,
            MemberKind.Number => KnownConstant.Number(origin) is null,
            MemberKind.Decimal or MemberKind.Day or MemberKind.Duration => KnownBound.Of(kind, origin) is null,
            MemberKind.Instant => InstantReader.Read(origin) is null,
            _ => false,
        };

    private static Location Head(IOperation made) =>
        made is IInvocationOperation call ? CallNames.Location(call) : CreationNames.Location(made);

    private static void Report(OperationAnalysisContext context, Diagnostic? found)
    {
        if (found is not null)
            context.ReportDiagnostic(found);
    }
}
