namespace EnvoyerSms.Runtime.Text;

// The result of checking a phone number. A struct, because a request may hold a thousand numbers.
internal readonly struct PhoneCheck(PhoneProblem problem, int digits = 0, int skipped = 0, string? countryCode = null)
{
    private readonly string? _countryCode = countryCode;

    public PhoneProblem Problem { get; } = problem;

    public bool IsGood => Problem == PhoneProblem.None;

    // Where the foreign character is, counted from 0.
    public int Index { get; private init; }

    // How many digits are sent, or would be if their number were allowed.
    public int Digits { get; } = digits;

    // How many digits at the beginning are not sent: those of 00, or the 0 of a national number.
    public int Skipped { get; } = skipped;

    // What is sent before the other digits; empty unless the number is national.
    public string CountryCode => _countryCode ?? "";

    public static PhoneCheck Foreign(int index) => new(PhoneProblem.ForeignCharacter) { Index = index };
}
