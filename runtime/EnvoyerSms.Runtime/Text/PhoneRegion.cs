namespace EnvoyerSms.Runtime.Text;

// How the national numbers of a region begin: with a 0 that the country code takes the place of, or without such a 0.
internal sealed class PhoneRegion(string letters, string countryCode, bool hasTrunkZero)
{
    public string Letters { get; } = letters;

    public string CountryCode { get; } = countryCode;

    public bool HasTrunkZero { get; } = hasTrunkZero;

    // Digits after the country code. So long a number that begins with that code is no national one that has lost its 0.
    public int FewestOwn { get; init; }

    public int MostOwn { get; init; }

    // Where some of its national numbers lead: to another country code than its own.
    public PhonePlan? Plan { get; init; }

    public bool IsOwnLength(int digits) => digits >= FewestOwn && digits <= MostOwn;
}
