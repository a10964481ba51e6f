using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Checks every value that code gives to a request, by the rules of its contract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CallSiteRules.OfValues.Add(CallSiteRules.Caution);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, symbols),
            OperationKind.ObjectCreation,
            OperationKind.With,
            OperationKind.Invocation
        );

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        if (RequestSites.Of(symbols, context.Operation) is not { } whole)
            return;
        var site = Templates.Sent(whole, context.Operation);
        var report = new SiteReport(context, site);
        foreach (var member in site.Type.Members)
        {
            if (site.Given.TryGetValue(member, out var value))
                Check(report, member, value, symbols);
        }
        BetweenChecks.Check(report);
    }

    private static void Check(in SiteReport report, RequestMember member, IOperation value, ApiSymbols symbols)
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
