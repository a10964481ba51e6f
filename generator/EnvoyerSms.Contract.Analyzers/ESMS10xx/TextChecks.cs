using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of a text, or of one text of a list.</summary>
internal static class TextChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        CheckSendable(report, member.Name, value, member.Symbol.IsRequired);
        CheckRules(report, member, member.Name, value);
    }

    /// <summary>What every text is asked for, whatever its rules: that it is there, and that an encoding can carry it.</summary>
    /// <param name="name">The member, with the index in its list.</param>
    public static void CheckSendable(in SiteReport report, string name, ValueSource value, bool isRequired)
    {
        if (KnownConstant.IsNull(value.Origin) && isRequired)
            report.Broken(CallSiteRules.MissingValue, null, value, [name]);
        var text = KnownText.Of(value.Origin);
        if (text.IsWhole && ApiConstraints.IndexOfLoneSurrogate(text.Text) is >= 0 and var broken)
            report.Broken(CallSiteRules.BrokenCharacter, null, value, [name, broken + 1]);
    }

    /// <inheritdoc cref="CheckSendable"/>
    public static void CheckRules(in SiteReport report, RequestMember member, string name, ValueSource value)
    {
        // Null passes every rule.
        if (KnownConstant.IsNull(value.Origin))
            return;
        var text = KnownText.Of(value.Origin);
        foreach (var rule in member.Rules)
        {
            if (Conditions.SurelyHold(rule, report.Site) && !Check(report, member, name, rule, value, text))
                return;
        }
        MeasureChecks.Check(report, member, value, text);
    }

    // False where the later rules need not be checked.
    private static bool Check(
        in SiteReport report,
        RequestMember member,
        string name,
        MemberRule rule,
        ValueSource value,
        KnownText known
    )
    {
        var (text, isWhole) = known;
        switch (rule.Kind)
        {
            case ApiRuleKind.NotEmpty when isWhole && !ApiConstraints.NotEmpty(text):
                report.Broken(CallSiteRules.EmptyValue, rule, value, [name]);
                return rule.Advice;

            case ApiRuleKind.MinLength when isWhole && !ApiConstraints.MinLength(text, rule.Limit):
                report.Broken(CallSiteRules.TooShort, rule, value, [Shown(member, text), text.Length, rule.Limit]);
                break;

            // At run time a text can only be longer than what is known of it.
            case ApiRuleKind.MaxLength when !ApiConstraints.MaxLength(text, rule.Limit):
                report.Broken(
                    CallSiteRules.TooLong,
                    rule,
                    value,
                    [Shown(member, text), text.Length, rule.Limit, text.Length - rule.Limit],
                    (PropertyKeys.Rules, TextRules.Of(report.Site, member).Write())
                );
                break;

            case ApiRuleKind.Characters
                when rule.CharacterSet is { } set && ApiConstraints.IndexOutside(text, set) is >= 0 and var index:
                report.Broken(
                    CallSiteRules.ForeignCharacters,
                    rule,
                    value,
                    [Shown(member, text), ShownAt(member, text, index), CallSiteWords.Of(set)],
                    (PropertyKeys.Rules, TextRules.Of(report.Site, member).Write())
                );
                break;

            case ApiRuleKind.NotNumeric when isWhole && !ApiConstraints.NotNumeric(text):
                report.Broken(CallSiteRules.NumericOnly, rule, value, [Shown(member, text)]);
                break;

            // One that takes too long here may match where the program runs.
            case ApiRuleKind.Pattern when isWhole && ApiPattern.Matches(text, rule.Argument) == false:
                report.Broken(CallSiteRules.PatternMismatch, rule, value, [Shown(member, text), rule.Argument]);
                break;

            case ApiRuleKind.PhoneDigits when isWhole:
                PhoneChecks.Check(report, member, rule, value, text);
                break;
        }
        return true;
    }

    private static string Shown(RequestMember member, string text) => member.With(ConstraintMessages.Quoted(text));

    private static object ShownAt(RequestMember member, string text, int index) =>
        member.IsPersonal ? "#" + ConstraintMessages.Number(index + 1)
        : text[index] == ' ' ? CallSiteWords.Find("Space")
        : ConstraintMessages.Quoted(ConstraintMessages.CharacterAt(text, index));
}
