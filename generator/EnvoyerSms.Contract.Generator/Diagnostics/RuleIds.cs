namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Grouped by subject, written by hand; an id is never reused for another rule.
internal static class RuleIds
{
    // The file as text and as YAML.
    public const string EmptyContract = "ESMS0001";
    public const string NotYaml = "ESMS0002";
    public const string TabIndentation = "ESMS0003";
    public const string RefusedYaml = "ESMS0004";
    public const string SecondDocument = "ESMS0005";
    public const string NestedTooDeep = "ESMS0006";
    public const string FileTooLarge = "ESMS0007";
    public const string RefusedCharacter = "ESMS0008";
    public const string TooManyProblems = "ESMS0009";
    public const string NotText = "ESMS0018";
    public const string NotAContract = "ESMS0019";

    // Keys and kinds of values.
    public const string UnknownKey = "ESMS0010";
    public const string MissingKey = "ESMS0011";
    public const string DuplicateKey = "ESMS0012";
    public const string WrongKind = "ESMS0013";
    public const string UnknownChoice = "ESMS0014";
    public const string BadValue = "ESMS0015";
    public const string UnknownLanguage = "ESMS0016";
    public const string KeyDoesNotFit = "ESMS0017";

    // Names.
    public const string BadName = "ESMS0020";
    public const string ReservedName = "ESMS0021";
    public const string DuplicateName = "ESMS0022";
    public const string DuplicateContract = "ESMS0023";
    public const string BadWireName = "ESMS0024";
    public const string DuplicateWireName = "ESMS0025";
    public const string DuplicateValue = "ESMS0026";

    // Names that point elsewhere.
    public const string UnknownType = "ESMS0030";
    public const string UnknownParameter = "ESMS0031";
    public const string UnknownError = "ESMS0032";
    public const string UnknownRule = "ESMS0033";
    public const string UnknownReference = "ESMS0034";
    public const string NotAFlag = "ESMS0035";
    public const string DetailOfAnother = "ESMS0036";

    // Rules of parameters.
    public const string NotOneRule = "ESMS0040";
    public const string RuleDoesNotFit = "ESMS0041";
    public const string BadPattern = "ESMS0042";
    public const string LimitsExclude = "ESMS0043";
    public const string NeverHolds = "ESMS0044";
    public const string RulesContradict = "ESMS0045";
    public const string BadMeasure = "ESMS0046";
    public const string BadDateFormat = "ESMS0047";

    // History.
    public const string BadVersion = "ESMS0050";
    public const string LaterThanApi = "ESMS0051";
    public const string VersionNotInTable = "ESMS0052";
    public const string DeprecatedBeforeSince = "ESMS0053";
    public const string OlderThanOwner = "ESMS0054";

    // Types.
    public const string TypeNeverEnds = "ESMS0060";
    public const string Unused = "ESMS0061";
    public const string TimeZoneMissing = "ESMS0062";
    public const string RequiredAfterEffect = "ESMS0063";
    public const string SharedPath = "ESMS0064";

    // Errors and their details.
    public const string BadDetailMessage = "ESMS0070";

    // The API.
    public const string BadBaseAddress = "ESMS0080";
    public const string BadPath = "ESMS0081";
    public const string BadScheme = "ESMS0082";
    public const string BadBasis = "ESMS0083";
    public const string InsecureBaseAddress = "ESMS0084";

    // Examples.
    public const string BadExampleValue = "ESMS0090";
    public const string ExampleLacksParameter = "ESMS0091";
    public const string ExampleBreaksRule = "ESMS0092";
    public const string BadOutcome = "ESMS0093";
    public const string UnknownMember = "ESMS0094";
    public const string NoForm = "ESMS0095";
    public const string BadExampleForm = "ESMS0096";
    public const string BadExampleResponse = "ESMS0097";

    // Responses.
    public const string PathsMeet = "ESMS0100";

    // What no contract can say.
    public const string NotInLanguage = "ESMS0120";

    // What can be said of a value only from outside the contract.
    public const string UnknownTimeZone = "ESMS0130";
    public const string SlowPattern = "ESMS0131";

    // A contract beside its baseline.
    public const string VersionTooLow = "ESMS0140";
    public const string VersionMoved = "ESMS0141";
    public const string BaselineUnusable = "ESMS0142";
    public const string AcceptedInVain = "ESMS0143";

    // What was otherwise before.
    public const string NameStillUsed = "ESMS0150";
    public const string EndsBeforeItBegins = "ESMS0151";
    public const string NamesWhatIsGone = "ESMS0152";

    // Around the contract.
    public const string InternalError = "ESMS0900";
    public const string LanguageTooOld = "ESMS0901";
    public const string UnknownApiVersion = "ESMS0902";
    public const string ApiVersionTooNew = "ESMS0903";
    public const string BadProperty = "ESMS0904";
    public const string AlreadyReferenced = "ESMS0905";
    public const string NoContract = "ESMS0906";
    public const string CarriedTwice = "ESMS0907";
    public const string RuntimeMissing = "ESMS0908";
    public const string RuntimeAliased = "ESMS0909";
}
