using EnvoyerSms.Runtime.Text;
using PhoneNumbers;

namespace EnvoyerSms.Runtime.Tests.Constraints;

// The public library reads what people type and helps out where it can; ours sends what is surely meant. Where they differ, the
// reason has a name here.
public sealed class PhoneComparisonTests
{
    private static readonly string[] French = ["FR", "GP", "MQ", "GF", "RE", "YT"];

    private static readonly IReadOnlyList<(string Name, Func<Difference, bool> Explains)> Reasons =
    [
        (
            "the narrow space of French typography, which the library does not know",
            it =>
                it.Sample.Spelling == PhoneSpelling.NoBreakSpaces
                && it.Ours == Digits(it.Sample.Text)
                && it.Theirs is null
        ),
        (
            "B2: a 0 behind the code is dialled at home only; the library takes it out, ours asks",
            it => it.Sample.Spelling == PhoneSpelling.ZeroBehindCode && it.Ours is null && it.Region.HasTrunkZero
        ),
        (
            "(0) behind a code that replaces none may be a part of the number, so ours asks",
            it => it.Sample.Spelling == PhoneSpelling.ZeroInParentheses && it.Ours is null && !it.Region.HasTrunkZero
        ),
        (
            "B4: a decimal part is a spreadsheet's; the library takes its digits for the number's",
            it => it.Sample.Spelling == PhoneSpelling.WithDecimals && it.Ours is null
        ),
        (
            "B1: a number without its 0 may be that of another country; the library takes it for one of the region",
            it =>
                it.Sample.Spelling
                    is PhoneSpelling.NationalWithoutZero
                        or PhoneSpelling.National
                        or PhoneSpelling.NationalDashes
                && it.Region.HasTrunkZero
                && Digits(it.Sample.Text)[0] != '0'
                && it.Ours is null
        ),
        (
            "B1: digits too few to be surely country code and number, as of land lines in AT and DE",
            it => it.Sample.Spelling == PhoneSpelling.CodeAlone && it.Region.HasTrunkZero && it.Ours is null
        ),
        (
            "B1: the longest German numbers of the metadata are longer than any in use, so the library reads 49 as their beginning",
            it =>
                it.Sample is { Region: "DE", Spelling: PhoneSpelling.CodeAlone }
                && it.Ours == it.Sample.Text
                && it.Theirs == "49" + it.Ours
        ),
        (
            "where no 0 marks national numbers, nothing tells them from international ones without a plus",
            it =>
                it.Sample.Spelling
                    is PhoneSpelling.National
                        or PhoneSpelling.NationalDashes
                        or PhoneSpelling.NationalWithoutZero
                        or PhoneSpelling.CodeAlone
                && !it.Region.HasTrunkZero
                && it.Ours is null
        ),
        (
            "B3: France and its departments dial each other; the library puts the code of the region before all of them",
            it =>
                it.Sample.Spelling == PhoneSpelling.National
                && French.Contains(it.Sample.Region)
                && it.Ours is { } ours
                && it.Theirs == it.Region.CountryCode + Digits(it.Sample.Text)[1..]
                && PhoneSamples.Library.IsValidNumber(PhoneSamples.Library.Parse("+" + ours, null))
        ),
    ];

    private static readonly Lazy<IReadOnlyList<Difference>> All = new(() =>
        [.. PhoneSamples.All().Select(Compare).Where(difference => difference.Ours != difference.Theirs)]
    );

    [Fact]
    public void Enough_numbers_are_compared()
    {
        Assert.Equal(26, PhoneSamples.Regions.Distinct().Count());
        Assert.InRange(PhoneSamples.All().Distinct().Count(), 3000, int.MaxValue);
    }

    [Fact]
    public void Every_difference_has_one_reason()
    {
        var unexplained = All
            .Value.Where(difference => Reasons.Count(reason => reason.Explains(difference)) != 1)
            .GroupBy(difference => (difference.Sample.Region, difference.Sample.Spelling))
            .Select(group => $"{group.Count()} as {group.First()}")
            .ToArray();
        Assert.True(unexplained.Length == 0, string.Join('\n', unexplained));
    }

    [Fact]
    public void Every_reason_is_still_one() =>
        Assert.All(Reasons, reason => Assert.Contains(All.Value, difference => reason.Explains(difference)));

    [Fact]
    public void What_is_written_with_its_code_is_read_alike() =>
        Assert.DoesNotContain(
            All.Value,
            difference =>
                difference.Sample.Spelling
                    is PhoneSpelling.Plus
                        or PhoneSpelling.International
                        or PhoneSpelling.DoubleZero
                        or PhoneSpelling.Dots
        );

    // Every code of the world: ours refuses a 0 behind it where the library has a 0 that the code replaces, or nobody's number.
    [Fact]
    public void The_codes_that_replace_a_0_are_those_of_the_public_metadata()
    {
        // Their numbers with a 0 in front are of free and special services, to which no message goes.
        int[] services = [62, 66, 81, 82, 250, 359, 598];
        // 06 of Hungary is replaced whole.
        int[] others = [36];
        // 8 is another such digit; 0 stands before it in calls of old.
        int[] withZero =
        [
            .. PhoneSamples
                .Library.GetSupportedCallingCodes()
                .Where(code =>
                    PhoneSamples.Library.GetRegionCodeForCountryCode(code) is { Length: 2 } region
                    && PhoneSamples.Library.GetMetadataForRegion(region).NationalPrefix == "0"
                ),
        ];
        var ours = Enumerable.Range(1, 999).Where(code => PhoneCodes.Length($"{code}0", 0) == $"{code}".Length);
        Assert.Equal(withZero.Concat(others).Order(), ours.Order());
        Assert.All(services, code => Assert.Contains(code, withZero));
    }

    // A number that begins with its code is taken where no national one is as long.
    [Fact]
    public void No_national_mobile_is_as_long_as_one_with_its_code()
    {
        foreach (var letters in PhoneSamples.Library.GetSupportedRegions().Where(PhoneRegions.IsKnown))
        {
            var region = PhoneRegions.Find(letters);
            if (!region.HasTrunkZero)
                continue;
            var metadata = PhoneSamples.Library.GetMetadataForRegion(letters);
            Assert.Equal(metadata.CountryCode.ToString(null, null), region.CountryCode);
            var mobile = PhoneSamples.Library.GetNationalSignificantNumber(
                PhoneSamples.Library.GetExampleNumberForType(letters, PhoneNumberType.MOBILE)
            );
            Assert.True(region.IsOwnLength(mobile.Length) || letters is "AT" && mobile.Length == 9, letters);
            Assert.True(region.CountryCode.Length + region.FewestOwn > mobile.Length, letters);
        }
    }

    private static Difference Compare(PhoneSample sample) =>
        new(
            sample,
            PhoneDigits.TryNormalize(sample.Text, sample.Region, out var digits) ? digits : null,
            Theirs(sample)
        );

    private static string? Theirs(PhoneSample sample)
    {
        try
        {
            var number = PhoneSamples.Library.Parse(sample.Text, sample.Region);
            return PhoneSamples.Library.Format(number, PhoneNumberFormat.E164)[1..];
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private sealed record Difference(PhoneSample Sample, string? Ours, string? Theirs)
    {
        public PhoneRegion Region => PhoneRegions.Find(Sample.Region);
    }
}
