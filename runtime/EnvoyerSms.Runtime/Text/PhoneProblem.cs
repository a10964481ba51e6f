namespace EnvoyerSms.Runtime.Text;

// What is wrong with a phone number; PhoneMessages says it in words.
internal enum PhoneProblem
{
    None,
    NoDigits,

    // A character that no phone number has; PhoneCheck.Index says where.
    ForeignCharacter,

    // "(0)", which is dialled only inside the country, elsewhere than behind a country code that replaces it.
    LoneZero,

    // That 0 behind the country code that replaces it, without parentheses.
    ZeroAfterCode,

    // A decimal part, as spreadsheets and programs give to what they take for a quantity.
    DecimalPart,

    // A 0 after + or 00, where the country code should begin.
    ZeroAfterPrefix,

    // A national number, or one that may be national; the country it is of is not known.
    National,

    // PhoneCheck.Digits says how many there are.
    TooShort,
    TooLong,
}
