using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>
/// The words of the language for the values of an enum, each at the number that its value has; a test holds the two together.
/// Arrays, because a dictionary of each enum's own type is compiled anew in every build that starts cold.
/// </summary>
internal static class Choices
{
    public static readonly string[] Verbs = ["post", "get", "put", "delete"];

    /// <summary>Those of <see cref="Verbs"/> that a client can choose between: the same call may be sent by either.</summary>
    public static readonly string[] ChosenVerbs = ["post", "get"];

    public static readonly string[] Places = ["field", "path", "header"];
    public static readonly string[] Effects = ["read", "idempotent", "destructive", "unsafe"];
    public static readonly string[] CredentialTypes = ["string", "secret", "integer"];
    public static readonly string[] SchemeKinds = ["basic", "form", "query", "header", "headers", "signature"];
    public static readonly string[] BasisKinds = ["documented", "observed", "assumed"];
    public static readonly string[] CharacterSets =
    [
        "asciiLettersAndDigits",
        "asciiDigits",
        "asciiLetters",
        "lettersDigitsAndSpaces",
    ];

    /// <summary>Without the last, which goes by the name of the enum.</summary>
    public static readonly string[] ParameterTypes =
    [
        "string",
        "phone",
        "integer",
        "flag",
        "dateTime",
        "decimal",
        "boolean",
        "date",
        "duration",
    ];

    /// <summary>Without the last two, which go by the name of the enum or type.</summary>
    public static readonly string[] FieldTypes =
    [
        "string",
        "integer",
        "dateTime",
        "decimal",
        "boolean",
        "date",
        "duration",
    ];

    public static readonly string[] DurationUnits = ["seconds", "milliseconds", "minutes"];
    public static readonly string[] ListForms = ["separator", "fields"];

    /// <summary>The first of <see cref="FieldTypes"/>.</summary>
    public static readonly string[] ErrorFieldTypes = ["string", "integer"];

    public static readonly string[] Alphabets = [ApiConstraints.Alphabet];
    public static readonly string[] LineBreaks = ["asWritten", "lf"];
}
