namespace EnvoyerSms.Runtime.Text;

// How the national numbers of a region begin: with a 0 that the country code takes the place of, or without such a 0.
internal sealed class PhoneRegion(string letters, string countryCode, bool hasTrunkZero)
{
    public string Letters { get; } = letters;

    public string CountryCode { get; } = countryCode;

    public bool HasTrunkZero { get; } = hasTrunkZero;
}
