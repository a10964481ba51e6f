using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What a contract wants known of a member, said where that member is set.</summary>
internal static class CautionChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (member.Caution is { } caution && IsSet(value.Origin))
            report.Broken(CallSiteRules.Caution, rule: null, value, [member.Name, caution]);
    }

    // A value that is known when the program runs may well be none: whoever passes it on was told where it is written.
    private static bool IsSet(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: not (null or false) };
}
