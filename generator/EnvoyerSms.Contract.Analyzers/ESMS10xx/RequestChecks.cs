using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of one member of a request, for each value that it may be given.</summary>
internal static class RequestChecks
{
    public static void Check(in SiteReport report, RequestMember member, IOperation value, ApiSymbols symbols)
    {
        foreach (var source in ValueSources.Of(value))
        {
            CautionChecks.Check(report, member, source);
            RequirementChecks.Check(report, member, source, symbols);
            if (member.IsRequired && KnownConstant.IsNull(source.Origin))
                report.Broken(CallSiteRules.MissingValue, null, source, [member.Name]);
            switch (member.Kind)
            {
                case MemberKind.Text:
                    TextChecks.Check(report, member, source);
                    break;
                case MemberKind.Texts:
                    ListChecks.Check(report, member, source);
                    break;
                case MemberKind.Values:
                    ListChecks.CheckCount(report, member, source);
                    break;
                case MemberKind.Number:
                    NumberChecks.Check(report, member, source);
                    break;
                case MemberKind.Decimal:
                case MemberKind.Duration:
                    BoundChecks.Check(report, member, source);
                    break;
                case MemberKind.Day:
                    if (DateChecks.Check(report, member, source))
                        BoundChecks.Check(report, member, source);
                    break;
                case MemberKind.Instant:
                    InstantChecks.Check(report, member, source);
                    break;
            }
        }
    }
}
