using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Analyzers;

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
            report.Broken(Rules.NationalNumber, rule, value, [member.Name]);
        else if (!check.IsGood)
            report.Broken(Rules.NotAPhoneNumber, rule, value, [member.Name, CallSiteWords.Of(check)]);
        else if (PhoneDigits.Normalize(number) != number)
            report.Broken(Rules.NumberNotPlain, rule, value, [member.Name]);
    }
}
