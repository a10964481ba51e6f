using System.Globalization;

namespace EnvoyerSms.Runtime.Text;

// The country codes that take the place of a 0 of national numbers. No number of a subscriber has a 0 behind them; what free
// and special services have there, as in JP or BG, receives no message.
internal static class PhoneCodes
{
    private const string ReplacingZero =
        "20 27 31 32 33 36 40 41 43 44 46 49 51 53 54 55 57 58 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 218 "
        + "231 232 233 234 243 249 250 251 252 254 255 256 260 261 262 263 264 265 291 353 355 358 359 370 373 374 377 380 381 "
        + "382 383 385 386 387 389 421 423 508 590 591 593 594 595 596 598 686 850 855 856 880 886 961 962 963 964 966 967 970 "
        + "971 972 976 977 994 995 996";

    private static readonly bool[] Known = Read();

    // How many digits such a code has at a place among the digits of a number; 0 where none stands there.
    public static int Length(string number, int place)
    {
        var code = 0;
        for (var length = 1; length <= 3; length++)
        {
            code = code * 10 + PhoneDigits.Digit(number, place + length - 1) - '0';
            if (code < 0)
                return 0;
            if (length > 1 && Known[code])
                return length;
        }
        return 0;
    }

    private static bool[] Read()
    {
        var known = new bool[1000];
        foreach (var code in ReplacingZero.Split(' '))
            known[int.Parse(code, CultureInfo.InvariantCulture)] = true;
        return known;
    }
}
