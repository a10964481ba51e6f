using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Keeps only the digits of a phone number: <c>"+33 6 12 34 56 78"</c> becomes <c>"33612345678"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NumberNotPlainFix))]
internal sealed class NumberNotPlainFix() : TextFix(CallSiteRuleIds.NumberNotPlain)
{
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        text.IsLiteral && PhoneDigits.TryNormalize(text.Text, out var digits) ? text.Change(_ => digits) : [];
}
