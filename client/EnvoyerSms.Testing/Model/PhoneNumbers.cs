namespace EnvoyerSms.Testing.Model;

// One spelling for each number. A malformed number gets this far only where the caller switched validation off, and stays as it is.
internal static class PhoneNumbers
{
    public static string Normalize(string number) => PhoneDigits.TryNormalize(number, out var digits) ? digits : number;
}
