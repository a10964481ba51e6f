using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    // csharpier-ignore
    private static Slip[] References() =>
        [
            new("type: Loan, repeated", "type: Loans, repeated", UnknownType, "Loans", "a type a field can have; did you mean 'Loan'?"),
            new("response: { type: ReturnedBook }", "response: { type: Book }", UnknownType, "Book", "write 'Card', 'Loan', 'LoanPage', 'LentBooks', 'ReturnedBook' or 'ClosedCard'") { Also = [("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("wire: code\n        type: string", "wire: code\n        type: strin", UnknownType, "strin", "did you mean 'string'?"),
            new("wire: copies, type: integer", "wire: copies, type: Card", UnknownType, "Card", "a type a parameter can have") { Also = [("{ min: 1 }, { max: 9 }", "{ notEmpty: true }"), ("          Copies: 2\n", "          Copies: \"2\"\n")], },
            new("when: [AllowLong], error: 2", "when: [AlowLong], error: 2", UnknownParameter, "AlowLong", "'LendBooks'; did you mean 'AllowLong'?"),
            new("unless: [AllowLong], error", "unless: [Quick], error", UnknownParameter, "Quick", "'Quick' is not a parameter of 'LendBooks'"),
            new("{ when: AddStamp,", "{ when: AddStam,", UnknownParameter, "AddStam", "did you mean 'AddStamp'?"),
            new("together: [Copies, Shelf]", "together: [Copies, Shelves]", UnknownParameter, "Shelves"),
            new("parameter: title, basis", "parameter: titel, basis", UnknownParameter, "titel", "any operation; did you mean 'title'?") { LeavesTheClient = true },
            new("          Copies: 2\n", "          Copis: 2\n", UnknownParameter, "Copis", "did you mean 'Copies'?") { LeavesTheClient = true },
            new("whenEmpty: UnknownReader", "whenEmpty: UnknownRaeder", UnknownError, "UnknownRaeder", "did you mean 'UnknownReader'?"),
            new("errors: [TooMany,", "errors: [TooFew,", UnknownError, "TooFew"),
            new("missing: TitleMissing", "missing: TitelMissing", UnknownError, "TitelMissing", "did you mean 'TitleMissing'?"),
            new("error: 2, since", "error: 6, since", UnknownError, "6"),
            new("error: TooMany\n", "error: TooManyBooks\n", UnknownError, "TooManyBooks") { LeavesTheClient = true },
            new("{ notNumeric: true }", "{ notNumber: true }", UnknownRule, "notNumber", "did you mean 'notNumeric'?"),
            new("{ different:", "{ minLength:", UnknownRule, "minLength"),
            new("default: Basic", "default: Basik", UnknownReference, "Basik", "is not a scheme; did you mean 'Basic'?"),
            new("credentials: [Pin]", "credentials: [Pim]", UnknownReference, "Pim", "is not a credential; did you mean 'Pin'?"),
            new("use: LendBooks", "use: LendBook", UnknownReference, "LendBook", "did you mean 'LendBooks'?") { LeavesTheClient = true },
            new("use: LendBooks", "use: GiveBack", UnknownReference, "GiveBack", "is not there to be used instead") { LeavesTheClient = true },
            new("use: State", "use: Status", UnknownReference, "Status", "did you mean 'State'?") { LeavesTheClient = true },
            new("limitFrom: Card.LoanLimit", "limitFrom: Card.Limit", UnknownReference, "Card.Limit", "an integer field of a type"),
            new("limitFrom: Card.LoanLimit", "limitFrom: Card.Number", UnknownReference, "Card.Number", "write 'Card.LoanLimit', 'LoanPage.Count', 'LentBooks.LoanLimit' or 'ClosedCard.Refund'"),
            new("limitFrom: Card.LoanLimit", "limitFrom: Card", UnknownReference, "Card"),
            new("operation: LendBooks", "operation: LendBook", UnknownReference, "LendBook", "is not an operation; did you mean 'LendBooks'?"),
            new("operation: LendBooks, flag: AddStamp", "operation: LendBooks, flag: AddStamps", UnknownParameter, "AddStamps", "a parameter of 'LendBooks'; did you mean 'AddStamp'?"),
            new("operation: LendBooks, flag: AddStamp", "operation: GetCard, flag: AddStamp", UnknownParameter, "AddStamp", "a parameter of 'GetCard'"),
            new("operation: LendBooks, flag: AddStamp", "operation: LendBooks, flag: Copies", NotAFlag, "Copies", "is of type 'integer'"),
            new("unless: [AllowLong], error", "unless: [Copies], error", NotAFlag, "Copies", "is of type 'integer'"),
            new("when: [AddStamp] }", "when: [Title] }", NotAFlag, "Title", "name a flag"),
            new("method: get, error: WrongCards", "method: get, error: DayMissing", DetailOfAnother, "DayMissing", "is about 'day', not about 'cards'"),
        ];

    // csharpier-ignore
    private static Slip[] Rules() =>
        [
            new("{ minLength: 2 }", "{ minLength: 2, maxLength: 9 }", NotOneRule, "maxLength", "says 'minLength' and 'maxLength'"),
            new("{ minLength: 2 }", "{ since: 2.0.0 }", NotOneRule, "{", "says none; add one of 'notEmpty'"),
            new("{ minItems: 1 }", "{ min: 1 }", RuleDoesNotFit, "min", "'min' does not fit 'Cards'; only numbers, dates and durations have bounds"),
            new("{ future: true }", "{ maxLength: 4 }", RuleDoesNotFit, "maxLength", "only a string has characters"),
            new("{ minLength: 2 }", "{ maxUnits: 9 }", RuleDoesNotFit, "maxUnits", "say with 'measure'"),
            new("{ minLength: 2 }", "{ maxItems: 9 }", RuleDoesNotFit, "maxItems", "only what is repeated has items"),
            new("{ minLength: 2 }", "{ distinct: true }", RuleDoesNotFit, "distinct", "only what is repeated has items"),
            new("{ minLength: 2 }", "{ future: true }", RuleDoesNotFit, "future", "only a dateTime"),
            new("{ minLength: 2 }", "{ phoneDigits: true }", RuleDoesNotFit, "phoneDigits", "the type 'phone'"),
            new("{ min: 1 }", "{ notEmpty: true }", RuleDoesNotFit, "notEmpty", "only a text can be empty"),
            new("exclusive: [AllowLong, AddStamp]", "exclusive: [AllowLong, Title]", RuleDoesNotFit, "Title", "required and so always set"),
            new("different: [Title, Code]", "different: [Title, Copies]", RuleDoesNotFit, "Copies", "parameters of one type"),
            new("different: [Title, Code]", "different: [AllowLong, AddStamp]", RuleDoesNotFit, "AllowLong", "only what has values"),
            new("different: [Title, Code]", "different: [Cards, Phones]", RuleDoesNotFit, "Cards", "lists cannot be compared") { Also = [("      Until: {", "      Phones: { wire: phones, type: phone, repeated: true }\n      Until: {")], },
            new("\"[A-Z]+[0-9]*\"", "\"[A-Z\"", BadPattern, "\"[A-Z\"", "is not a regular expression"),
            new("\"[A-Z]+[0-9]*\"", "\"a)|(b\"", BadPattern, "\"a)|(b\""),
            new("{ minLength: 2 }", "{ minLength: 9 }", LimitsExclude, "8", "'minLength: 9' and 'maxLength: 8'"),
            new("{ min: 1 }, { max: 9 }", "{ min: 10 }, { max: 9 }", LimitsExclude, "9", "'min: 10' and 'max: 9'"),
            new("{ minItems: 1 }", "{ minItems: 6, method: get }", LimitsExclude, "5", "'minItems: 6' and 'maxItems: 5'"),
            new("{ characters: asciiLettersAndDigits }", "{ characters: asciiDigits }", LimitsExclude, "true", "'characters: asciiDigits' and 'notNumeric'"),
            new("{ notEmpty: true, error: TitleMissing,", "{ minLength: 200, unless: [AllowLong],", LimitsExclude, "160", "'maxUnits: 160'"),
            new("unless: [AllowLong], error", "when: [AllowLong], unless: [AllowLong], error", NeverHolds, "AllowLong", "in 'when' and in 'unless'"),
            new("when: [AllowLong], error: 2", "when: [AllowLong, AddStamp], error: 2", NeverHolds, "306", "which are exclusive"),
            new("methods: [post, get]\n", "methods: [post]\n", NeverHolds, "get", "'get' is not one of 'api.methods'"),
            new("{ different: [Title, Code] }", "{ together: [AddStamp, AllowLong] }", RulesContradict, "[", "'AllowLong' and 'AddStamp' are 'together' here and 'exclusive' on line"),
            new("segments: [160, 306]", "segments: [306, 160]", BadMeasure, "160", "does not follow one of 306") { Also = [("{ maxUnits: 306, when: [AllowLong], error: 2, since: 2.0.0 }", "{ minLength: 1 }")], },
            new("{ maxUnits: 306,", "{ maxUnits: 307,", BadMeasure, "307", "more than the 306"),
            new("format: yyyyMMdd", "format: yyyyMMDD", BadDateFormat, "yyyyMMDD", "'D' is none of") { Also = [("name: hour, format: HHmm", "name: hour, format: dd")], },
            new("format: HHmm", "format: ddHH", BadDateFormat, "ddHH", "'dd' stands twice"),
            new("format: HHmm", "format: \"HHmm€\"", BadDateFormat, "\"HHmm€\"", "'€' is not ASCII"),
            new("format: HHmm", $"format: HHmm{new string('-', 61)}", BadDateFormat, $"HHmm{new string('-', 61)}", "longer than 64"),
            new("format: HHmm", "format: \"--\"", BadDateFormat, "\"--\"", "it has none of"),
            new("format: yyyyMMdd", "format: yyyyMM", BadDateFormat, "-", "it lacks 'dd'"),
            new("\"dd/MM/yyyy HH:mm\"", "\"dd/MM HH:mm\"", BadDateFormat, "\"dd/MM HH:mm\"", "it lacks 'yyyy'"),
        ];
}
