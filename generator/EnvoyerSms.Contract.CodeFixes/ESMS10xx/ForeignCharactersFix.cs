using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Removes characters that are not allowed from a name: <c>"Ma Société"</c> becomes <c>"MaSociete"</c>. One that is then too long
/// is left to <see cref="TooLongFix"/>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForeignCharactersFix))]
internal sealed class ForeignCharactersFix() : TextFix(CallSiteRuleIds.ForeignCharacters)
{
    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        site.Facts.Rules is { } rules && rules.Accept(rules.Cut(text.After(rules.Clean)), text.IsWhole)
            ? text.Change(rules.Clean)
            : [];
}
