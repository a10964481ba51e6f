using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Reports the contract's warning about a member, where that member is set.</summary>
internal static class CautionChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (member.Caution is { } caution && IsSet(value.Origin))
            report.Broken(CallSiteRules.Caution, rule: null, value, [member.Name, caution]);
    }

    // A value that is known only when the program runs may be unset; the warning is reported where it is written.
    private static bool IsSet(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: not (null or false) };
}
