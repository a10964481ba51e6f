using System.Composition;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Leaves of a phone number its digits: <c>"+33 6 12 34 56 78"</c> becomes <c>"33612345678"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlainNumberFix)), Shared]
internal sealed class PlainNumberFix() : TextFix(CallSiteRuleIds.NumberNotPlain)
{
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        text.IsLiteral && PhoneDigits.TryNormalize(text.Text, out var digits) ? text.Change(_ => digits) : [];
}
