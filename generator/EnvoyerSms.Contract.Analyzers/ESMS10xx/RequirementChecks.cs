using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Values that come from another call, which had to be made with a flag set. Both calls stand in one method.</summary>
internal static class RequirementChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value, ApiSymbols symbols)
    {
        if (
            member.Requires is { } required
            && value.Origin is IPropertyReferenceOperation { Instance: { } response }
            && Tasks.CallBehind(symbols, response) is { } call
            && symbols.Call(call.TargetMethod)?.Operation == required.Operation
            && RequestSites.Sent(symbols, call)?.Flag(required.Flag) == false
        )
            report.Broken(CallSiteRules.RequiresFlag, null, value, [member.Name, required.Operation, required.Flag]);
    }
}
