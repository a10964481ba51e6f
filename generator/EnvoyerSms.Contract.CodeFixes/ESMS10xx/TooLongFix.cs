using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Cuts a name, and removes characters that are not allowed: <c>"Ma Société Générale"</c> becomes <c>"MaSocieteGe"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TooLongFix))]
internal sealed class TooLongFix() : TextFix(CallSiteRuleIds.TooLong)
{
    /// <summary>None: how a brand is shortened is for a person to see, each time.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    // Only of a text that is one literal is it known where it ends.
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text)
    {
        if (!text.IsLiteral || site.Facts.Rules is not { } rules)
            return [];
        var mend = (string part) => rules.Cut(rules.Clean(part));
        return rules.Accept(mend(text.Text), text.IsWhole) ? text.Change(mend) : [];
    }
}
