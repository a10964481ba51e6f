namespace EnvoyerSms;

/// <summary>The kinds of constraint that a contract can put on a parameter.</summary>
public enum ApiRuleKind
{
    /// <summary>A text of at least one character.</summary>
    NotEmpty,

    /// <summary>At least so many characters.</summary>
    MinLength,

    /// <summary>At most so many characters.</summary>
    MaxLength,

    /// <summary>Characters of one named set only.</summary>
    Characters,

    /// <summary>Not digits alone.</summary>
    NotNumeric,

    /// <summary>The whole text matches a regular expression.</summary>
    Pattern,

    /// <summary>A phone number: 6 to 15 digits with country code once separators, <c>+</c> and <c>00</c> are taken off.</summary>
    PhoneDigits,

    /// <summary>At most so many units of the parameter's measure, what the API appends included.</summary>
    MaxUnits,

    /// <summary>At least this number.</summary>
    Min,

    /// <summary>At most this number.</summary>
    Max,

    /// <summary>At least so many items.</summary>
    MinItems,

    /// <summary>At most so many items.</summary>
    MaxItems,

    /// <summary>
    /// An instant that is not past. Compared is what is written: where the wire has no seconds, one within the current minute is
    /// the start of that minute, and past.
    /// </summary>
    Future,

    /// <summary>A local time that comes once only in the API's time zone.</summary>
    Unambiguous,

    /// <summary>The named parameters have different values.</summary>
    Different,

    /// <summary>At most one of the named parameters is set.</summary>
    Exclusive,

    /// <summary>All or none of the named parameters are set.</summary>
    Together,

    /// <summary>No two items are the same value; of phone numbers, however they are spelt.</summary>
    Distinct,
}
