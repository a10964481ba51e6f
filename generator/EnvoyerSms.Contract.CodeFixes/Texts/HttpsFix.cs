using System.Composition;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Swaps <c>http</c> for <c>https</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HttpsFix)), Shared]
internal sealed class HttpsFix() : TextFix(CallSiteRuleIds.InsecureAddress)
{
    private const string Http = "http://";

    protected override IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text) =>
        text.First.IsWritten && text.First.Text.StartsWith(Http, StringComparison.OrdinalIgnoreCase) && !NamesPort(text)
            ? text.Change(text.First, address => "https://" + address.Substring(Http.Length))
            : [];

    // Where another port is named, https has another one still, and nobody here knows it.
    private static bool NamesPort(WrittenText text)
    {
        var host = text.Text.Substring(Http.Length).Split('/', '?', '#')[0];
        return host.LastIndexOf(':') > host.LastIndexOf(']');
    }
}
