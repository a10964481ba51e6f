using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Swaps <c>http</c> for <c>https</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureAddressFix))]
internal sealed class InsecureAddressFix() : TextFix(CallSiteRuleIds.InsecureAddress)
{
    private const string Http = "http://";

    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        text.First.IsWritten && text.First.Text.StartsWith(Http, StringComparison.OrdinalIgnoreCase) && !NamesPort(text)
            ? text.Change(text.First, address => "https://" + address.Substring(Http.Length))
            : [];

    // Where a port is named, https uses another one, which is not known here.
    private static bool NamesPort(WrittenText text)
    {
        var host = text.Text.Substring(Http.Length).Split('/', '?', '#')[0];
        return host.LastIndexOf(':') > host.LastIndexOf(']');
    }
}
