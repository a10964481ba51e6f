using PhoneNumbers;

namespace EnvoyerSms.Runtime.Tests.Constraints;

/// <summary>How a number is written.</summary>
public enum PhoneSpelling
{
    Plus,
    International,
    DoubleZero,
    Dots,
    NoBreakSpaces,
    CodeAlone,
    ZeroInParentheses,
    ZeroBehindCode,
    WithDecimals,
    National,
    NationalDashes,
    NationalWithoutZero,
}

/// <summary>A number that somebody may have, as it may be written in a region.</summary>
public sealed record PhoneSample(string Region, PhoneSpelling Spelling, string Text);

/// <summary>Numbers of the public metadata: examples of mobiles and land lines, and others with the same beginning.</summary>
internal static class PhoneSamples
{
    private const int OfEachType = 9;

    public static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    public static readonly string[] Regions =
    [
        .. "FR GP MQ GF RE YT BE CH DE AT GB IE NL SE FI NZ TR ZA MA DZ LB GE ES IT LU CI".Split(' '),
    ];

    private static readonly string[] Overseas = ["GP", "MQ", "GF", "RE", "YT"];

    // The same in every run.
    public static IEnumerable<PhoneSample> All()
    {
        var random = new Random(20261130);
        foreach (var region in Regions)
        {
            foreach (var number in Numbers(region, random))
            {
                foreach (var (spelling, text) in Spellings(number))
                    yield return new PhoneSample(region, spelling, text);
                foreach (var reader in Readers(region))
                    yield return new PhoneSample(reader, PhoneSpelling.National, National(number));
            }
        }
    }

    // Who else dials the national form of a number of the region.
    private static string[] Readers(string region) =>
        Overseas.Contains(region) ? ["FR"]
        : region == "FR" ? Overseas
        : [];

    private static IEnumerable<PhoneNumber> Numbers(string region, Random random)
    {
        foreach (var type in new[] { PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE })
        {
            var example = Library.GetExampleNumberForType(region, type);
            var digits = Library.GetNationalSignificantNumber(example);
            yield return example;
            for (var made = 1; made < OfEachType; )
            {
                var other = digits[..^4] + random.Next(10_000).ToString("0000", null);
                var number = Library.Parse($"+{example.CountryCode}{other}", region);
                if (!Library.IsValidNumberForRegion(number, region))
                    continue;
                made++;
                yield return number;
            }
        }
    }

    private static IEnumerable<(PhoneSpelling, string)> Spellings(PhoneNumber number)
    {
        var code = number.CountryCode.ToString(null, null);
        var digits = Library.GetNationalSignificantNumber(number);
        var written = Library.Format(number, PhoneNumberFormat.INTERNATIONAL);
        var national = National(number);
        yield return (PhoneSpelling.Plus, $"+{code}{digits}");
        yield return (PhoneSpelling.International, written);
        yield return (PhoneSpelling.DoubleZero, $"00{code} {digits}");
        yield return (PhoneSpelling.Dots, written.Replace(' ', '.'));
        yield return (PhoneSpelling.NoBreakSpaces, written.Replace(' ', '\u202F'));
        yield return (PhoneSpelling.CodeAlone, code + digits);
        yield return (PhoneSpelling.ZeroInParentheses, $"+{code} (0){digits}");
        yield return (PhoneSpelling.ZeroBehindCode, $"+{code} 0{digits}");
        yield return (PhoneSpelling.WithDecimals, $"{code}{digits}.0");
        yield return (PhoneSpelling.National, national);
        yield return (PhoneSpelling.NationalDashes, national.Replace(' ', '-'));
        yield return (PhoneSpelling.NationalWithoutZero, digits);
    }

    private static string National(PhoneNumber number) => Library.Format(number, PhoneNumberFormat.NATIONAL);
}
