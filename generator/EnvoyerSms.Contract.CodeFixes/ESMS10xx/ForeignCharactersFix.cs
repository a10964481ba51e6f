using System.Composition;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Removes characters that are not allowed from a name, and cuts it: <c>"Ma Société Générale"</c> becomes <c>"MaSocieteGe"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForeignCharactersFix)), Shared]
internal sealed class ForeignCharactersFix() : TextFix(CallSiteRuleIds.TooLong, CallSiteRuleIds.ForeignCharacters)
{
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text)
    {
        if (site.Facts.Rules is not { } rules)
            return [];
        // Only of a text that is one literal is it known where it ends.
        Func<string, string> mend = text.IsLiteral ? part => rules.Cut(rules.Clean(part)) : rules.Clean;
        return rules.Accept(text.After(mend), text.IsWhole) ? text.Change(mend) : [];
    }
}
