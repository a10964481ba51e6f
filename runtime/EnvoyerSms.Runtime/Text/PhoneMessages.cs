using System.Globalization;

namespace EnvoyerSms.Runtime.Text;

/// <summary>Why a phone number is refused, as the end of a sentence that begins with what the number is called.</summary>
internal static class PhoneMessages
{
    public static string Reason(PhoneCheck check, PhoneRegion? home = null) =>
        check.Problem switch
        {
            PhoneProblem.None => "is good",
            PhoneProblem.NoDigits => "has no digits: write it with its country code, for example +33 6 12 34 56 78",
            PhoneProblem.ForeignCharacter =>
                $"holds {CodePoints.Name(check.Character)} at place {Number(check.Index + 1)}, "
                    + "which is neither a digit of ASCII nor a separator that is taken off: use digits",
            PhoneProblem.LoneZero => "holds \"(0)\", which is dialled only inside the country: leave it out",
            PhoneProblem.ZeroAfterCode =>
                "has behind the country code a 0 that is dialled only inside the country: leave it out, "
                    + "for example +33 6 12 34 56 78",
            PhoneProblem.DecimalPart =>
                "ends in a decimal part, as a spreadsheet writes numbers: keep phone numbers as text",
            PhoneProblem.ZeroAfterPrefix =>
                "has a 0 where the country code should begin: write it as for example +33 6 12 34 56 78",
            PhoneProblem.National => National(home),
            PhoneProblem.TooShort =>
                $"has {Number(check.Digits)} digits; at least 6, with the country code, are needed",
            _ => $"has {Number(check.Digits)} digits; no number has more than 15",
        };

    private static string National(PhoneRegion? home) =>
        home is null
            ? "begins with 0, so it is a national number: write the country code in place of the first 0, "
                + "for example +33 6 12 34 56 78 for 06 12 34 56 78 of France"
        : home.HasTrunkZero
            ? $"begins neither with +, 00 or 0 nor, at full length, with {home.CountryCode}: it may be a national number of "
                + $"{home.Letters} that has lost its 0, or one of another country: write it with + and its country code"
        : "begins neither with + nor with 00, and the national numbers of "
            + $"{home.Letters} have no leading 0 that the country code replaces: write it with +{home.CountryCode}, "
            + "or with the country code that it has";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
