using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    // csharpier-ignore
    private static Slip[] Responses() =>
        [
            .. Pages(), .. OtherPages(), .. Poll(), .. ResourceId(), .. Batch(), .. AlreadyDone(),
            new("overLimit: 429", "overLimit: 200", BadValue, "200", "from 400 to 599"),
            new("overLimit: 429", "overLimits: 429", UnknownKey, "overLimits", "did you mean 'overLimit'?"),
        ];

    // csharpier-ignore
    private static Slip[] Pages() =>
        [
            new("offset: Skip", "offset: Skipp", UnknownReference, "Skipp", "an integer parameter that may be left out, of 'ListLoans'; did you mean 'Skip'?"),
            new("offset: Skip", "offset: Shelf", UnknownReference, "Shelf", "write 'Skip'"),
            new("wire: skip, type: integer, default: 0", "wire: skip, type: integer, required: true", UnknownReference, "Skip", "there is none here") { Also = [("request: { Shelf: Novels }", "request: { Shelf: Novels, Skip: 0 }")], },
            new("items: Loans", "items: Loan", UnknownReference, "Loan", "a repeated field of 'LoanPage'; did you mean 'Loans'?"),
            new("items: Loans", "items: Count", UnknownReference, "Count", "write 'Loans'"),
            new("total: Count", "total: Loans", UnknownReference, "Loans", "a required integer field of 'LoanPage'; write 'Count'"),
            new("wire: count, type: integer, required: true", "wire: count, type: integer", UnknownReference, "Count"),
            new("      items: Loans\n", "", MissingKey, "pages", "'items'"),
            new("      items: Loans\n", "      items: Loans\n      sorted: 1\n", UnknownKey, "sorted", "is not a key of 'pages'"),
            new("      items: Loans\n", "      items: Loans\n      page: Skip\n", KeyDoesNotFit, "page", "pages by 'offset'; write one of the two"),
            new("      items: Loans\n", "      items: Loans\n      first: 0\n", KeyDoesNotFit, "first", "only pages with numbers have a first one"),
            new("offset: Skip", "page: Skipp", UnknownReference, "Skipp", "did you mean 'Skip'?"),
            new("offset: Skip", "page: Skip\n      first: 2", BadValue, "2", "from 0 to 1"),
            new("      offset: Skip\n", "", MissingKey, "pages", "'offset'"),
            new("      total: Count\n", "", MissingKey, "pages", "'total'"),
            new("      total: Count\n", "      size: 0\n", BadValue, "0", "whole number from 1"),
            new("      total: Count\n", "      size: Skipp\n", UnknownReference, "Skipp", "an integer parameter of 'ListLoans'; did you mean 'Skip'?"),
            new("    pages:\n      name: ListAllLoans\n", "    pages:\n", MissingKey, "pages", "'name'"),
            new("name: ListAllLoans", "name: list all loans", BadName, "list all loans"),
            new("name: ListAllLoans", "name: ListLoans", DuplicateName, "ListLoans", "rename one"),
            new("name: ListAllLoans", "name: waitForBooks", BadName, "waitForBooks") { Also = [("name: WaitForBooks", "name: WaitForAll")], },
            new("name: ListAllLoans", "name: WaitForBooks", DuplicateName, "WaitForBooks", "rename one") { Also = [], },
            new("name: ListAllLoans", "name: Dispose", ReservedName, "Dispose"),
            new("path: loan/list\n    effect: read", "path: loan/list\n    effect: idempotent", KeyDoesNotFit, "pages", "'pages' does not fit the effect 'idempotent'; only what reads is called page after page"),
        ];

    // csharpier-ignore
    private static Slip[] OtherPages() =>
        [
            InQuays("next: NextPage", "next: NextPages", UnknownReference, "NextPages", "a string field of 'LinkedShips'; did you mean 'NextPage'?"),
            InQuays("next: NextPage", "next: Ships", UnknownReference, "Ships", "a string field of 'LinkedShips'"),
            InQuays("kind: query, credentials: [ApiKey]", "kind: form, credentials: [ApiKey]", BadScheme, "NextPage", "the next pages of 'ListFerries' are asked by 'get', which has none"),
            InQuays("next: NextPage", "next: NextPage, size: 2", KeyDoesNotFit, "size", "'size' does not fit pages by 'next'; leave it out"),
            InQuays("next: NextPage", "next: NextPage, first: 1", KeyDoesNotFit, "first", "only pages with numbers have a first one"),
            InQuays("next: NextPage", "next: NextPage, token: { parameter: Flag, field: Marker }", KeyDoesNotFit, "next", "pages by 'token'; write one of the two"),
            InQuays("token: { parameter: Marker, field: Marker }", "token: { parameter: Marker, field: Marker }, total: Marker", KeyDoesNotFit, "total", "the list ends where a page names no next one"),
            InQuays("token: { parameter: Marker, field: Marker }", "token: { parameter: Markers, field: Marker }", UnknownReference, "Markers", "a string parameter that may be left out, of 'ListBarges'; did you mean 'Marker'?"),
            InQuays("token: { parameter: Marker, field: Marker }", "token: { parameter: Marker, field: Ships }", UnknownReference, "Ships", "a string field of 'LinkedShips'"),
            InQuays("token: { parameter: Marker, field: Marker }", "token: { parameter: Marker }", MissingKey, "token", "'field'"),
            InQuays("token: { parameter: Marker, field: Marker }", "token: Marker", WrongKind, "Marker", "a mapping"),
            InQuays("first: 0, size: PerPage", "first: 0", MissingKey, "pages", "'total'"),
        ];

    private static Slip InQuays(string was, string now, string rule, string under, string says) =>
        new(was, now, rule, under, says) { Contract = Quays };

    private static string Quays => Sample.Load("quays.contract.yaml");

    // csharpier-ignore
    private static Slip[] Poll() =>
        [
            new("until: Loans.State", "until: Loans.Stat", UnknownReference, "Loans.Stat", "did you mean 'Loans.State'?"),
            new("until: Loans.State", "until: Loans", UnknownReference, "Loans", "values that are 'final'"),
            new("until: Loans.State", "until: Loans.Shelf", UnknownReference, "Loans.Shelf", "write 'Loans.State'"),
            new("until: Loans.State", "until: Loans.State.Value", UnknownReference, "Loans.State.Value"),
            new("until: Loans.State", "until: Loans.Title.State", UnknownReference, "Loans.Title.State"),
            new("final: true, since: 2.0.0", "since: 2.0.0", UnknownReference, "Loans.State", "there is none here"),
            new("pending: [3]", "pending: [TooFew]", UnknownError, "TooFew"),
            new("pending: [3]", "pending: [TitleMissing]", UnknownError, "TitleMissing", "write 'UnknownReader', 'BadRequest' or 'TooMany'"),
            new("      until: Loans.State\n", "", MissingKey, "poll", "'until'"),
            new("name: WaitForBooks", "name: GetCard", DuplicateName, "GetCard"),
            new("path: card/get\n    effect: read", "path: card/get\n    effect: unsafe", KeyDoesNotFit, "poll", "only what reads is asked again and again"),
            new("    response: { type: Card, element: card }\n    poll", "    parameters: { Progress: { wire: progress, type: flag } }\n    response: { type: Card, element: card }\n    poll", ReservedName, "Progress") { Also = [("      - name: a card with two loans\n", "      - name: a card with two loans\n        form: \"\"\n")], },
        ];

    // csharpier-ignore
    private static Slip[] ResourceId() =>
        [
            new("resourceId: Number", "resourceId: Numbr", UnknownReference, "Numbr", "of 'LentBooks'; did you mean 'Number'?"),
            new("resourceId: Number", "resourceId: LoanLimit", UnknownReference, "LoanLimit", "with one wire name of 'LentBooks'"),
            new("LentBooks:\n    fields:\n      Number: { wire: number,", "LentBooks:\n    fields:\n      Number: { wire: [number, no],", UnknownReference, "Number"),
            new("    response: { type: Card, element: card }\n    poll", "    response: { type: Card, element: card }\n    resourceId: Number\n    poll", KeyDoesNotFit, "resourceId", "what only reads leaves nothing to prove"),
        ];

    // csharpier-ignore
    private static Slip[] Batch() =>
        [
            new("batch: Cards", "batch: Card", UnknownReference, "Card", "with a 'maxItems' that always holds, of 'LendBooks'; did you mean 'Cards'?"),
            new("batch: Cards", "batch: Notes", UnknownReference, "Notes", "write 'Cards'"),
            new("batch: Cards", "batch: Title", UnknownReference, "Title", "a repeated parameter"),
            new("batchAt: Day", "batchAt: Until2", UnknownReference, "Until2", "a dateTime parameter that may be left out, of 'LendBooks'"),
            new("batchAt: Day", "batchAt: Copies", UnknownReference, "Copies", "write 'Day' or 'Until'"),
            new("    batch: Cards\n", "", KeyDoesNotFit, "batchAt", "name the list with 'batch'"),
            new("    response: { type: Card, element: card }\n    poll", "    parameters: { Ids: { wire: ids, type: string, repeated: true, separator: \",\", rules: [{ maxItems: 2 }] } }\n    response: { type: Card, element: card }\n    batch: Ids\n    poll", KeyDoesNotFit, "batch", "only what changes something is recorded batch by batch") { Also = [("      - name: a card with two loans\n", "      - name: a card with two loans\n        form: \"\"\n")], },
        ];

    // csharpier-ignore
    private static Slip[] AlreadyDone() =>
        [
            new("errors: [UnknownReader], response: {", "errors: [UnknownRaeder], response: {", UnknownError, "UnknownRaeder", "did you mean 'UnknownReader'?"),
            new("errors: [UnknownReader], response: {", "errors: [DayMissing], response: {", UnknownError, "DayMissing"),
            new("errors: [UnknownReader], response: {", "response: {", MissingKey, "alreadyDone", "'errors'"),
            new("response: { Number: Number }", "response: { Nummer: Number, Number: Number }", UnknownReference, "Nummer", "a field of 'ClosedCard'; did you mean 'Number'?"),
            new("response: { Number: Number }", "response: { Number: Nummer }", UnknownReference, "Nummer", "a parameter that can be 'Number', of 'CloseCard'; did you mean 'Number'?"),
            new("response: { Number: Number }", "response: { Number: Number, Refund: Number }", UnknownReference, "Number", "can be 'Refund'"),
            new(", response: { Number: Number }", "", KeyDoesNotFit, "alreadyDone", "a response that needs 'Number'; take it from a parameter") { Also = [("Number: { wire: number, type: string }\n", "Number: { wire: number, type: string, required: true }\n")], },
            new("Refund: { wire: refund, type: integer }", "Refund: { wire: refund, type: integer, required: true }", KeyDoesNotFit, "alreadyDone", "needs 'Refund'"),
            new("Number: { wire: number, type: string, required: true }\n    response", "Number: { wire: number, type: string }\n    response", UnknownReference, "Number") { Also = [("Number: { wire: number, type: string }\n", "Number: { wire: number, type: string, required: true }\n")], },
            new("path: card/close\n    since: 2.0.0\n    effect: idempotent", "path: card/close\n    since: 2.0.0\n    effect: unsafe", KeyDoesNotFit, "alreadyDone", "the effect 'unsafe'; only an idempotent call is sent again"),
            new("path: card/close\n    since: 2.0.0\n    effect: idempotent", "path: card/close\n    since: 2.0.0\n    effect: idempotnet", UnknownChoice, "idempotnet"),
        ];
}
