namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Alone in a file: code fixes share it. Grouped by subject, written by hand; an id is never reused for another rule.
internal static class CallSiteRuleIds
{
    // Values that call sites give to a request.
    public const string EmptyValue = "ESMS1001";
    public const string TooShort = "ESMS1002";
    public const string TooLong = "ESMS1003";
    public const string ForeignCharacters = "ESMS1004";
    public const string NumericOnly = "ESMS1005";
    public const string PatternMismatch = "ESMS1006";
    public const string BrokenCharacter = "ESMS1007";
    public const string MissingValue = "ESMS1008";
    public const string MemberNotGiven = "ESMS1009";

    // Numbers.
    public const string BelowMinimum = "ESMS1010";
    public const string AboveMaximum = "ESMS1011";

    // Phone numbers.
    public const string NationalNumber = "ESMS1020";
    public const string NotAPhoneNumber = "ESMS1021";
    public const string NumberNotPlain = "ESMS1022";

    // Lists.
    public const string TooFewItems = "ESMS1030";
    public const string TooManyItems = "ESMS1031";
    public const string TooManyItemsForMethod = "ESMS1032";
    public const string DuplicateItem = "ESMS1033";

    // Dates.
    public const string NoSuchDate = "ESMS1040";
    public const string NotADate = "ESMS1041";
    public const string SkippedTime = "ESMS1042";
    public const string AmbiguousTime = "ESMS1043";
    public const string BeforeApi = "ESMS1044";
    public const string WallTime = "ESMS1045";
    public const string UnknownKind = "ESMS1046";

    // Texts as the API counts them.
    public const string TooManyUnits = "ESMS1050";
    public const string OutsideAlphabet = "ESMS1051";
    public const string BilledSegments = "ESMS1052";

    // Members between each other.
    public const string ExclusiveMembers = "ESMS1060";
    public const string SameValue = "ESMS1061";
    public const string MissingCompanion = "ESMS1062";
    public const string RequiresFlag = "ESMS1063";

    // How a client is used.
    public const string RequestNeverSent = "ESMS1100";
    public const string CallNotAwaited = "ESMS1101";
    public const string Caution = "ESMS1102";
    public const string EmptyCatch = "ESMS1103";
    public const string RetryLoop = "ESMS1104";
    public const string ResilienceHandler = "ESMS1105";
    public const string OutcomeIgnored = "ESMS1106";
    public const string SequenceNotRead = "ESMS1107";
    public const string CallCaution = "ESMS1108";

    // Secrets and addresses.
    public const string HardCodedSecret = "ESMS1200";
    public const string ExposedCredentials = "ESMS1201";
    public const string InsecureAddress = "ESMS1202";

    // What a coming contract does to a use.
    public const string NextCompared = "ESMS1300";
    public const string NextUnusable = "ESMS1301";
    public const string NextGone = "ESMS1302";
    public const string NextRenamed = "ESMS1303";
    public const string NextRequired = "ESMS1304";
    public const string NextNotCompiled = "ESMS1305";
    public const string NextDeprecated = "ESMS1306";
    public const string NextValueRefused = "ESMS1310";
    public const string NextValueUnknown = "ESMS1311";
    public const string NextSwitch = "ESMS1312";
    public const string NextNull = "ESMS1313";
    public const string NextCall = "ESMS1314";
    public const string NextDefault = "ESMS1315";
    public const string NextError = "ESMS1316";
}
