namespace EnvoyerSms.Runtime.Text;

// The result of checking a phone number. A struct, because a request may hold a thousand numbers.
internal readonly struct PhoneCheck(PhoneProblem problem, int digits = 0, int skipped = 0, string? countryCode = null)
{
    private readonly string? _countryCode = countryCode;

    public readonly PhoneProblem Problem = problem;

    public bool IsGood => Problem == PhoneProblem.None;

    // Where the foreign character is, counted from 0, and its code point.
    public int Index { get; private init; }

    public int Character { get; private init; }

    // How many digits are sent, or would be if their number were allowed.
    public readonly int Digits = digits;

    // How many digits at the beginning are not sent: those of 00, or the 0 of a national number.
    public readonly int Skipped = skipped;

    // The place among the digits of a 0 in parentheses, which is not sent either; 0 where there is none, as it is never the first.
    public int Dropped { get; init; }

    // What is sent before the other digits; empty unless the number is national.
    public string CountryCode => _countryCode ?? "";

    // Whether the digit at a place among the digits of the number is sent.
    public bool Keeps(int place) => place >= Skipped && (place != Dropped || Dropped == 0);

    public static PhoneCheck Foreign(string number, int index) =>
        new(PhoneProblem.ForeignCharacter) { Index = index, Character = CodePoints.At(number, index) };
}
