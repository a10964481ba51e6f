using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rule of a phone number.</summary>
internal static class PhoneChecks
{
    public static void Check(
        in SiteReport report,
        RequestMember member,
        MemberRule rule,
        ValueSource value,
        string number
    )
    {
        var check = PhoneDigits.Check(number);
        if (check.Problem == PhoneProblem.National)
            report.Broken(CallSiteRules.NationalNumber, rule, value, [member.Name]);
        else if (!check.IsGood)
            report.Broken(CallSiteRules.NotAPhoneNumber, rule, value, [member.Name, CallSiteWords.Of(check)]);
        else if (PhoneDigits.Normalize(number) != number)
            report.Broken(CallSiteRules.NumberNotPlain, rule, value, [member.Name]);
    }
}
