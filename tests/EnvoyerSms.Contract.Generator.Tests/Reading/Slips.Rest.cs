using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    public static Slip[] All { get; } =
    [
        .. Shape(),
        .. NamesOfThings(),
        .. References(),
        .. Responses(),
        .. Rules(),
        .. History(),
        .. Types(),
        .. TheApi(),
        .. Examples().Select(slip => slip with { LeavesTheClient = true }),
        .. Effects(),
        .. Once(),
        .. Quotes(),
        .. Synonyms(),
    ];

    // csharpier-ignore
    private static Slip[] History() =>
        [
            new("branch, type: integer, since: 2.0.0", "branch, type: integer, since: soon", BadVersion, "soon", "as in 2.10.0"),
            new("branch, type: integer, since: 2.0.0", "branch, type: integer, since: 1.0.0.0", BadVersion, "1.0.0.0"),
            new("    1.0.0: {", "    first: { date: 2019-01-01 }\n    1.0.0: {", BadVersion, "first"),
            new("branch, type: integer, since: 2.0.0", "branch, type: integer, since: 4.0.0", LaterThanApi, "4.0.0", "later than the API's version 3.1.0"),
            new("    1.0.0: {", "    3.2.0: { date: 2025-01-01 }\n    1.0.0: {", LaterThanApi, "3.2.0"),
            new("branch, type: integer, since: 2.0.0", "branch, type: integer, since: 2.0.1", VersionNotInTable, "2.0.1", "did you mean '2.0.0'?"),
            new("deprecated: { since: 3.1.0, use: Title }", "deprecated: { since: 1.0.0, use: Title }", DeprecatedBeforeSince, "1.0.0", "introduced only in 2.0.0") { LeavesTheClient = true },
            new("final: true, since: 2.0.0", "final: true, deprecated: { since: 3.1.0 }, since: 1.0.0", OlderThanOwner, "1.0.0") { Also = [("    since: 1.0.0\n    values", "    since: 2.0.0\n    values")], },
        ];

    // csharpier-ignore
    private static Slip[] Types() =>
        [
            new("Title: { wire: title, type: string, required: true }\n      Due", "Title: { wire: title, type: Loan, required: true }\n      Due", TypeNeverEnds, "Loan", "contains itself without end") { Also = [("{ Title: Emma, Due", "{ Due"), ("{ Title: Atlas, State", "{ State"), ("result: { Title: Emma, State", "result: { State")], },
            new("Title: { wire: title, type: string, required: true }\n      Due", "Title: { wire: title, type: Card, required: true }\n      Due", TypeNeverEnds, "Card", "'Loan', and so itself") { Also = [("type: Loan, repeated: true", "type: Loan, required: true"), ("          Loans:\n            - { Title: Emma, Due: 2026-02-01T00:00:00+01:00, State: Lent, Tags: [old, good] }\n            - { Title: Atlas, State: 9, Shelf: Maps, Tags: [] }\n", ""), ("result: { Title: Emma, State", "result: { State")], },
            new("loan_limit, type: integer }\n      Earlier", "loan_limit, type: integer, required: true }\n      Earlier", RequiredAfterEffect, "required", "'LoanLimit' is required in the response of 'LendBooks', which has an effect"),
            new("Title: { wire: title, type: string }\n", "Title: { wire: title, type: string, required: true }\n", RequiredAfterEffect, "required", "'Title' is required in the response of 'LendBooks'"),
            new("types:\n", "types:\n  LibraryClientExtensions:\n    fields: { Size: { wire: size, type: integer } }\n", DuplicateName, "LibraryClientExtensions", "client of 'Library'") { Also = [("response: { type: ReturnedBook }", "response: { type: LibraryClientExtensions }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("types:\n", "types:\n  LibraryOperations:\n    fields: { Size: { wire: size, type: integer } }\n", DuplicateName, "LibraryOperations", "client of 'Library'") { Also = [("response: { type: ReturnedBook }", "response: { type: LibraryOperations }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("types:\n", "types:\n  Shoe:\n    fields: { Size: { wire: size, type: integer } }\n", Unused, "Shoe", "The type 'Shoe' is never used"),
            new("enums:\n", "enums:\n  Colour:\n    values: { Red: { value: 1 } }\n", Unused, "Colour", "The enum 'Colour'"),
            new("enums:\n", "enums:\n  Card:\n    values: { Red: { value: 1 } }\n", DuplicateName, "Card", "The enum 'Card' and the type 'Card'"),
            new("types:\n", "types:\n  GetCardOperation:\n    fields: { Size: { wire: size, type: integer } }\n", DuplicateName, "GetCard", "the definition of 'GetCard'") { Also = [("response: { type: ReturnedBook }", "response: { type: GetCardOperation }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("types:\n", "types:\n  LibraryOptions:\n    fields: { Size: { wire: size, type: integer } }\n", DuplicateName, "LibraryOptions", "client of 'Library'") { Also = [("response: { type: ReturnedBook }", "response: { type: LibraryOptions }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("namespace: Town.Library", "namespace: EnvoyerSms", ReservedName, "ApiNews", "would hide") { Also = [("types:\n", "types:\n  ApiNews:\n    fields: { Size: { wire: size, type: integer } }\n"), ("response: { type: ReturnedBook }", "response: { type: ApiNews }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("  timeZone: { iana: Europe/Paris, windows: Romance Standard Time, basis: assumed }\n", "", TimeZoneMissing, "dateTime", "add 'timeZone'") { Also = [("      Lent: { wire: lent, type: dateTime, format: \"dd/MM/yyyy HH:mm\" }\n", ""), ("        type: dateTime\n", "        type: string\n"), ("          - { name: day, format: yyyyMMdd, missing: DayMissing }\n          - { name: hour, format: HHmm }\n", ""), ("        wire:\n        rules:\n          - { future: true }\n          - { unambiguous: true }\n", "        wire: day\n"), ("type: dateTime, format: yyyy-MM-dd", "type: string"), ("Due: 2026-02-01T00:00:00+01:00, ", ""), ("2026-01-16T10:30:00+01:00", "x")], },
            new("\"Bad request - Title is missing\"", "\"Title is missing\"", BadDetailMessage, "\"Title is missing\"", "begins with 'Bad request' and one of ' - ' or ': '") { LeavesTheClient = true },
            new("\"Bad request - Title is missing\"", "\"Bad request, Title is missing\"", BadDetailMessage, "\"Bad request, Title is missing\"") { LeavesTheClient = true },
            new("\"Bad request - Title is missing\"", "\"Bad request - \"", BadDetailMessage, "\"Bad request - \"") { LeavesTheClient = true },
        ];

    // csharpier-ignore
    private static Slip[] TheApi() =>
        [
            new("https://books.example/api/", "books.example/api/", BadBaseAddress, "books.example/api/", "https:// or http://"),
            new("https://books.example/api/", "ftp://books.example/", BadBaseAddress, "ftp://books.example/"),
            new("https://books.example/api/", "http://books.example/api/", InsecureBaseAddress, "http://books.example/api/", "write https if the API has it"),
            new("minutes: 15", "minutes: 44641", BadValue, "44641", "from 1 to 44640"),
            new("type: integer, default: 1,", "type: integer, default: banana,", BadValue, "banana", "a whole number"),
            new("summary: So many calls.", "description: So many calls.", UnknownKey, "description", "did you mean 'summary'?"),
            new("https://books.example/api/", "https://books.example/api", BadBaseAddress, "https://books.example/api", "end it with '/'"),
            new("https://books.example/api/", "https://me:secret@books.example/", BadBaseAddress, "https://me:secret@books.example/", "leave out the credentials"),
            new("https://books.example/api/", "https://books.example/?a=/", BadBaseAddress, "https://books.example/?a=/", "leave out what follows"),
            new("path: card/get", "path: /card/get", BadPath, "/card/get", "leave out the first '/'"),
            new("path: card/get", "path: card/get?id=1", BadPath, "card/get?id=1", "leave out '?' or '#' and what follows"),
            new("path: card/get", "path: card/../get", BadPath, "card/../get", "it stays below the base address"),
            new("path: card/get", "path: card//get", BadPath, "card//get"),
            new("path: card/get", "path: card get", BadPath, "card get", "separated by '/'"),
            new("X-Library-Key, credentials: [Pin]", "X-Library-Key, credentials: [Pin, Reader]", BadScheme, "Reader", "A header carries one credential"),
            new("basis: documented L14\n", "basis: documentd L14\n", BadBasis, "documentd L14", "did you mean 'documented'?") { LeavesTheClient = true },
            new("basis: documented L14\n", "basis: L14\n", BadBasis, "L14", "begin with 'documented', 'observed' or 'assumed'") { LeavesTheClient = true },
            new("basis: documented L14\n", "basis: documented\n", BadBasis, "documented", "as in 'documented L12'") { LeavesTheClient = true },
            new("basis: documented L14\n", "basis: documented L14-12\n", BadBasis, "documented L14-12", "'L14-12' run backwards") { LeavesTheClient = true },
        ];

    // csharpier-ignore
    private static Slip[] Examples() =>
        [
            new("          Copies: 2\n", "          Copies: two\n", BadExampleValue, "two", "is not a whole number"),
            new("          AllowLong: true\n", "          AllowLong: 1\n", BadExampleValue, "1", "is not true or false"),
            new("          AllowLong: true\n", "          AllowLong: ~\n", BadExampleValue, "~", "is not true or false"),
            new("Day: 2026-01-16T10:30:00+01:00", "Day: 2026-01-16T10:30:00", BadExampleValue, "2026-01-16T10:30:00", "with its offset"),
            new("now: 2026-01-15T09:00:00+01:00", "now: today", BadExampleValue, "today", "a date and time"),
            new("Cards: [\"33600000001\"]\n", "Cards: \"33600000001\"\n", BadExampleValue, "\"33600000001\"", "is not a list"),
            new("State: Lent,", "State: Lost,", BadExampleValue, "Lost", "a value of 'LoanState'"),
            new("        result: { Number: \"77\" }", "        result: { Number: [1] }", BadExampleValue, "[", "is not a text"),
            new("request: { Title: Emma, Cards: [\"33600000001\"] }", "request: { Title: Emma }", ExampleLacksParameter, "request", "'Cards'"),
            new("request: { Title: Emma }", "request: { Title: null }", ExampleLacksParameter, "request", "'Title'"),
            new("          Title: Emma\n", "          Title: \"\"\n", ExampleBreaksRule, "\"\"", "Title is empty"),
            new("Cards: [\"33600000001\"]\n", "Cards: [\"0600000001\"]\n", ExampleBreaksRule, "[", "it is a national number") { Also = [("AllowLong: true", "AllowLong: false")], },
            new("Cards: [\"33600000001\"]\n", "Cards: [\"33600000001\", \"+33 6 00 00 00 01\"]\n", ExampleBreaksRule, "[", "Cards[1] is the same as Cards[0]: take one of them out, so") { Also = [("AllowLong: true", "AddStamp: true")], },
            new("          Copies: 2\n", "          Copies: 10\n", ExampleBreaksRule, "10", "Copies is 10: it must be at most 9, so this example would never be sent"),
            new("          Copies: 2\n", "          Copies: 2\n          Code: a\n", ExampleBreaksRule, "a", "at least 2 are needed"),
            new("          Copies: 2\n", "          Copies: 2\n          Code: \"123\"\n", ExampleBreaksRule, "\"123\"", "is a number"),
            new("          Copies: 2\n", "          Copies: 2\n          Code: ab\n", ExampleBreaksRule, "ab", "must match [A-Z]+[0-9]*"),
            new("          Copies: 2\n", "          Copies: 2\n          AddStamp: true\n", ExampleBreaksRule, "true", "exclude each other"),
            new("          Copies: 2\n", "          Copies: 2\n          Code: EMMA\n", ExampleBreaksRule, "EMMA", "they must differ") { Also = [("Title: Emma\n          Cards", "Title: EMMA\n          Cards")], },
            new("Day: 2026-01-16T10:30:00+01:00", "Day: 2026-01-14T10:30:00+01:00", ExampleBreaksRule, "2026-01-14T10:30:00+01:00", "which is past"),
            new("        status: 401\n        response: \"\"\n        error: UnknownReader\n", "        status: 401\n        response: \"\"\n", BadOutcome, "name", "add 'result' or 'error'"),
            new("        error: TooMany\n", "        error: TooMany\n        result: { Number: \"1\" }\n", BadOutcome, "error", "remove one"),
            new("        form: title=Emma\n", "", NoForm, "name", "No example of 'GiveBack' says what is sent"),
            new("          LoanLimit: null\n", "          LoansLimit: null\n", UnknownMember, "LoansLimit", "'Card'; did you mean 'LoanLimit'?"),
            new("State: Returned }", "Stat: Returned }", UnknownMember, "Stat", "did you mean 'State'?"),
            new("form: title=Emma&cards", "form: titel=Emma&cards", BadExampleForm, "titel=Emma&cards=33600000001&day=20260116&hour=1030&copies=2&shelf=novels&allow_long=1", "The form holds 'titel', which is no field of 'LendBooks'; did you mean 'title'?"),
            new("        form: title=Emma\n", "        form: title\n", BadExampleForm, "title", "'title' without a value"),
            new("&copies=2&shelf", "&shelf", BadExampleForm, "title=Emma&cards=33600000001&day=20260116&hour=1030&shelf=novels&allow_long=1", "lacks 'copies', which carries 'Copies'"),
            new("        form: shelf=novels\n", "        form: shelf=novels&skip=1\n", BadExampleForm, "shelf=novels&skip=1", "holds 'skip', which the request does not set"),
            new("day=20260116&hour=1030", "hour=1030&day=20260116", BadExampleForm, "title=Emma&cards=33600000001&hour=1030&day=20260116&copies=2&shelf=novels&allow_long=1", "in the order title, cards, day, hour"),
            new("day=20260116&hour", "day=2026-01-16&hour", BadExampleForm, "title=Emma&cards=33600000001&day=2026-01-16&hour=1030&copies=2&shelf=novels&allow_long=1", "not written as yyyyMMdd"),
            new("&copies=2&shelf", "&copies=3&shelf", BadExampleForm, "title=Emma&cards=33600000001&day=20260116&hour=1030&copies=3&shelf=novels&allow_long=1", "'copies' is '3' in the form, and the request sets '2'"),
            new("cards=33600000001", "cards=%2B33600000001", BadExampleForm, "title=Emma&cards=%2B33600000001&day=20260116&hour=1030&copies=2&shelf=novels&allow_long=1", "the request sets '33600000001'"),
            new("shelf=novels&allow_long=1", "shelf=novels&allow_long=true", BadExampleForm, "title=Emma&cards=33600000001&day=20260116&hour=1030&copies=2&shelf=novels&allow_long=true", "the request sets '1'"),
            new("        form: title=Emma\n", "        form: title=%4zmma\n", BadExampleForm, "title=%4zmma", "not escaped as in a form"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "not xml", BadExampleResponse, "not xml", "no XML that the client reads: Text stands outside the root element"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "<shop/>", BadExampleResponse, "<shop/>", "The root of the response is 'shop', and that of the envelope 'library'"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "<library><state>soon</state></library>", BadExampleResponse, "<library><state>soon</state></library>", "neither 'done' nor 'failed' in 'state'"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "<library><state>failed</state></library>", BadExampleResponse, "<library><state>failed</state></library>", "says failure, and the example expects a result"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "<library><state>done</state></library>", BadExampleResponse, "<library><state>done</state></library>", "holds no 'card' with the result"),
            new("\"<library><state>done</state><card><number>77</number></card></library>\"", "<library><state>done</state><card><number>78</number></card></library>", BadExampleResponse, "<library><state>done</state><card><number>78</number></card></library>", "'Number' is '78' in the response, and the example expects '77'"),
            new("\"<library><state>failed</state><fault><code>3</code><words>Too many books</words></fault></library>\"", "<library><state>failed</state><fault><code>2</code></fault></library>", BadExampleResponse, "<library><state>failed</state><fault><code>2</code></fault></library>", "is '2' in 'code', and 'TooMany' is 3"),
            new("\"<library><state>failed</state><fault><code>3</code><words>Too many books</words></fault></library>\"", "<library><state>done</state></library>", BadExampleResponse, "<library><state>done</state></library>", "says success, and the example expects an error"),
            new("        status: 401\n", "        status: 403\n", BadExampleResponse, "\"\"", "An empty response with HTTP status 403 means nothing"),
            new("<count>2</count>", "", BadExampleResponse, "\"<library><state>done</state><loans><loan><title>Emma</title><state>1</state></loan></loans></library>\"", "lacks 'count', which 'LoanPage' requires"),
            new("<title>Emma</title><state>1</state></loan></loans>", "<title>Emma</title><state>lent</state></loan></loans>", BadExampleResponse, "\"<library><state>done</state><loans><count>2</count><loan><title>Emma</title><state>lent</state></loan></loans></library>\"", "lacks 'state', which 'Loan' requires"),
        ];

    // csharpier-ignore
    private static Slip[] Effects() =>
        [
            new("    path: card/get\n", "    path: card/lend\n", SharedPath, "card/lend", "'GetCard' is 'read', so it may be sent again, and has the path of 'LendBooks', which is 'unsafe'") { Also = [("    path: book/lend\n", "    path: Card/lend/\n")], },
            new("    path: card/close\n", "    path: book/lend\n", SharedPath, "book/lend", "'CloseCard' is 'idempotent'"),
        ];
}
