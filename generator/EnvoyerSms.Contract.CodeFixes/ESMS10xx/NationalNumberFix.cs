using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Reads a number as one of the project's region: <c>"06 12 34 56 78"</c> becomes <c>"33612345678"</c> in FR.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NationalNumberFix))]
internal sealed class NationalNumberFix() : TextFix(CallSiteRuleIds.NationalNumber, CallSiteRuleIds.NotAPhoneNumber)
{
    // In .editorconfig. Without it the country of a number is not known, and nothing is offered.
    private const string Option = "api_contract_default_region";

    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        text.IsLiteral
        && Region(text) is { } region
        && PhoneRegions.IsKnown(region)
        && PhoneDigits.TryNormalize(text.Text, region, out var digits)
            ? text.Change(_ => digits)
            : [];

    private static string? Region(WrittenText text) =>
        text
            .Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(text.Tree)
            .TryGetValue(Option, out var region)
            ? region.Trim()
            : null;
}
