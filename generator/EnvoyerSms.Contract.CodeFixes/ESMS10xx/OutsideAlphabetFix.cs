using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Writes a text with characters that reach every phone: <c>"L’été…"</c> becomes <c>"L'été..."</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutsideAlphabetFix))]
internal sealed class OutsideAlphabetFix() : TextFix(CallSiteRuleIds.OutsideAlphabet)
{
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        GsmText.Measure(text.After(GsmText.Transliterate)).UnsupportedCharacters.Count == 0
            ? text.Change(GsmText.Transliterate)
            : [];
}
