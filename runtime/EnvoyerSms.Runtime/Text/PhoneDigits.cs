using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms;

/// <summary>Brings phone numbers into the form that is sent: digits, country code first.</summary>
public static partial class PhoneDigits
{
    /// <summary>
    /// The digits of a number written internationally. A leading <c>+</c> or <c>00</c>, spaces, dots, dashes and parentheses
    /// are taken off; 6 to 15 digits must remain, the first of them not 0. Nothing is guessed: a national number is refused.
    /// </summary>
    /// <remarks>
    /// Where the country code takes the place of a 0, as in <c>+33 (0)6</c>, a 0 in parentheses is left out, and one without them is
    /// refused: with it the digits would be a number that nobody has. So is a decimal part, as of <c>33612345678.0</c>.
    /// </remarks>
    /// <param name="number">The number, as a person writes it.</param>
    /// <exception cref="FormatException">The number is not of that form; the message says why, without the number.</exception>
    /// <exception cref="ArgumentNullException">The number is null.</exception>
    public static string Normalize(string number) => Normalize(number, home: null);

    /// <summary>The digits of a number written internationally, or nationally in a region that is given.</summary>
    /// <remarks>
    /// <para>A number that begins with <c>+</c> or <c>00</c> is read as <see cref="Normalize(string)"/> reads it, whatever the
    /// region.</para>
    /// <para>Where national numbers begin with a 0 that only national calls need, as in BE, CH, DE, FR, GB, GP, MA, MQ, RE and
    /// most others, that 0 gives way to the country code. A number without it is refused, as it may have lost its 0, unless it
    /// begins with that code and is as long as numbers with it are.</para>
    /// <para>France and its overseas departments share one plan: with FR, 0692 12 34 56 is the number of Réunion that it is, and
    /// with RE, 06 12 34 56 78 is one of France.</para>
    /// <para>Where they do not, as in ES, IT, LU, MC, NC, PF and PT, a number without <c>+</c> or <c>00</c> is refused: it could
    /// be a national one or that of another country.</para>
    /// <para>Whether the number exists is not checked.</para>
    /// </remarks>
    /// <param name="number">The number, as a person writes it.</param>
    /// <param name="region">The two letters of ISO 3166 for where national numbers are from, such as FR; case does not matter.</param>
    /// <exception cref="FormatException">The number is not of that form; the message says why, without the number.</exception>
    /// <exception cref="ArgumentException">The numbers of the region are not known here.</exception>
    /// <exception cref="ArgumentNullException">The number or the region is null.</exception>
    public static string Normalize(string number, string region) => Normalize(number, PhoneRegions.Find(region));

    /// <summary>The digits of a number written internationally, where it is.</summary>
    /// <param name="number">The number, as a person writes it; null is refused.</param>
    /// <param name="digits">The digits; empty when the number is refused.</param>
    /// <returns>Whether the number was accepted; see <see cref="Normalize(string)"/>.</returns>
    public static bool TryNormalize(string? number, out string digits) => TryNormalize(number, home: null, out digits);

    /// <summary>The digits of a number written internationally, or nationally in a region that is given, where it is.</summary>
    /// <param name="number">The number, as a person writes it; null is refused.</param>
    /// <param name="region">The two letters of ISO 3166 for where national numbers are from, such as FR; case does not matter.</param>
    /// <param name="digits">The digits; empty when the number is refused.</param>
    /// <returns>Whether the number was accepted; see <see cref="Normalize(string, string)"/>.</returns>
    /// <exception cref="ArgumentException">The numbers of the region are not known here.</exception>
    /// <exception cref="ArgumentNullException">The region is null.</exception>
    public static bool TryNormalize(string? number, string region, out string digits) =>
        TryNormalize(number, PhoneRegions.Find(region), out digits);

    private static string Normalize(string number, PhoneRegion? home)
    {
        if (number is null)
            throw new ArgumentNullException(nameof(number));
        var check = Check(number, home);
        if (!check.IsGood)
            throw new FormatException("The phone number " + PhoneMessages.Reason(check, home) + ".");
        return Extract(number, check);
    }

    private static bool TryNormalize(string? number, PhoneRegion? home, out string digits)
    {
        var check = Check(number ?? "", home);
        digits = check.IsGood ? Extract(number!, check) : "";
        return check.IsGood;
    }

    private static string Extract(string number, PhoneCheck check)
    {
        if (IsPlain(number, check))
            return number;
        var digits = new char[check.Digits];
        check.CountryCode.CopyTo(0, digits, 0, check.CountryCode.Length);
        var next = check.CountryCode.Length;
        var place = 0;
        foreach (var character in number)
        {
            if (ApiCharacters.IsDigit(character) && check.Keeps(place++))
                digits[next++] = character;
        }
        return new string(digits);
    }
}
