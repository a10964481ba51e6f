using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    private static string Kiosk => Sample.Load("kiosk.contract.yaml");

    // csharpier-ignore
    private static Slip[] OldNames() =>
        [
            new("required: true, was: Title, summary: Its name., rules", "required: true, was: Seats, summary: Its name., rules", NameStillUsed, "Seats", "so it cannot be what 'Show' was called"),
            new("required: true, was: Title, summary: Its name., rules", "required: true, was: seats2, summary: Its name., rules", BadName, "seats2", "a parameter; write it as 'Seats2'"),
            new("was: Guests", "was: Title", NameStillUsed, "Title", "what 'Names' was called"),
            new("was: Guests", "was: TITLE", NameStillUsed, "TITLE"),
            new("was: Guests", "was: Names", NameStillUsed, "Names", "what 'Names' was called"),
            new("was: Guests", "was: Equals", ReservedName, "Equals", "a parameter"),
            new("was: Cost", "was: BookingId", NameStillUsed, "BookingId", "what 'Price' was called"),
            new("was: Eur,", "was: Franc,", NameStillUsed, "Franc", "what 'Euro' was called"),
            new("was: NumberMissing", "was: SeatTaken", NameStillUsed, "SeatTaken", "what 'SeatsMissing' was called"),
            new("was: UnknownTitle", "was: All", ReservedName, "All", "an error"),
            new("was: FindShow", "was: GetNext", NameStillUsed, "GetNext", "what 'GetShow' was called"),
            new("was: FindShow", "was: [FindShow]", WrongKind, "["),
            new("  Currency:\n    summary: What it is paid in.\n", "  FindShowRequest:\n    summary: What it is paid in.\n", DuplicateName, "FindShow", "The enum 'FindShowRequest' and the request of 'FindShow'") { Also = [("type: Currency,", "type: FindShowRequest,")], },
            new("removed: { since: 2.0.0, use: Balcony }", "since: 2.0.0, removed: { since: 2.0.0, use: Balcony }", EndsBeforeItBegins, "2.0.0", "It ends in 2.0.0, and begins only in 2.0.0"),
            new("removed: { since: 2.0.0, use: Balcony }", "removed: { since: 4.0.0, use: Balcony }", LaterThanApi, "4.0.0"),
            new("removed: { since: 2.0.0, use: Balcony }", "removed: { since: 2.0.0, use: Balkony }", UnknownReference, "Balkony", "did you mean 'Balcony'?"),
            new("removed: { since: 2.0.0, use: Balcony }", "removed: { since: 2.0.0, use: Box }", UnknownReference, "Box"),
            new("removed: { since: 2.0.0, use: Balcony }", "removed: { use: Balcony }", MissingKey, "removed", "since"),
            new("removed: { since: 2.0.0, use: Balcony }", "removed: { since: 2.0.0, why: so }", UnknownKey, "why"),
            new("{ maxLength: 10, until: 2.0.0 }", "{ maxLength: 10, since: 2.0.0, until: 1.0.0 }", EndsBeforeItBegins, "1.0.0"),
            new("{ maxLength: 10, until: 2.0.0 }", "{ minLength: 30, since: 2.0.0 }", LimitsExclude, "20"),
            new("required: { until: 3.0.0 }", "required: { until: 2.5.0 }", VersionNotInTable, "2.5.0"),
            new("required: { until: 3.0.0 }", "required: {}", MissingKey, "required", "until"),
            new("  Stage:\n    summary", "  Stage:\n    was: Scene\n    summary", UnknownKey, "was"),
            new("use: GetNext, reason", "use: CountVouchers, reason", NamesWhatIsGone, "CountVouchers", "'CountVouchers' was removed in version 3.0.0") { LeavesTheClient = true },
            new("use: WrongRequest, reason", "use: VoucherMissing, reason", NamesWhatIsGone, "VoucherMissing") { LeavesTheClient = true },
            new("Gift: { wire: gift, type: flag,", "Gift: { wire: gift, type: flag, deprecated: { since: 3.0.0, use: Voucher },", NamesWhatIsGone, "Voucher") { LeavesTheClient = true },
            new("type: Row, was: Line,", "type: Row, default: Box, was: Line,", NamesWhatIsGone, "Box") { LeavesTheClient = true },
            new("Student: { value: student,", "Student: { value: student, removed: { since: 3.0.0 },", NamesWhatIsGone, "Reduction") { LeavesTheClient = true, Also = [("type: Reduction, removed: { since: 2.0.0 },", "type: Reduction,")] },
            new("required: true, was: Number, summary: Its number.", "required: true, removed: { since: 3.0.0 }, summary: Its number.", NamesWhatIsGone, "BookingId") { LeavesTheClient = true, Also = [("{ BookingId: 7, Price", "{ Price")] },
            new("Row: Stalls, Gift: true }", "Row: Stalls, Voucher: 7, Gift: true }", NamesWhatIsGone, "Voucher") { LeavesTheClient = true },
            new("Rows: [Stalls, Balcony]", "Rows: [Box, Balcony]", NamesWhatIsGone, "Box") { LeavesTheClient = true },
            new("{ Name: Emma, FreeSeats: 3,", "{ Name: Emma, Director: Ann, FreeSeats: 3,", NamesWhatIsGone, "Director") { LeavesTheClient = true },
            new("error: SeatTaken", "error: NoVoucher", NamesWhatIsGone, "NoVoucher") { LeavesTheClient = true },
            new("error: SeatTaken", "error: VoucherMissing", NamesWhatIsGone, "VoucherMissing") { LeavesTheClient = true },
        ];

    // What of an operation's response, of pages and of waiting is gone.
    // csharpier-ignore
    private static Slip[] Gone() =>
        [
            new("LoanLimit: { wire: [loan_limit, loan_limt], type: integer }", "LoanLimit: { wire: [loan_limit, loan_limt], type: integer, removed: { since: 3.1.0 } }", NamesWhatIsGone, "Card.LoanLimit") { LeavesTheClient = true, Also = [("          LoanLimit: null\n", "")] },
            new("State: { wire: state, type: LoanState, required: true }", "State: { wire: state, type: LoanState, removed: { since: 3.1.0 } }", NamesWhatIsGone, "Loans.State") { LeavesTheClient = true, Also = [("State: Lent, ", ""), ("State: 9, ", ""), (", use: State }", " }")] },
            new("      Day:\n        type: dateTime\n", "      Day:\n        removed: { since: 3.1.0 }\n        type: dateTime\n", NamesWhatIsGone, "Day") { LeavesTheClient = true, Also = [("          Day: 2026-01-16T10:30:00+01:00\n", ""), ("&day=20260116&hour=1030", "")] },
            new("Skip: { wire: skip, type: integer,", "Skip: { wire: skip, type: integer, removed: { since: 3.1.0 },", NamesWhatIsGone, "Skip") { LeavesTheClient = true },
            new("Count: { wire: count, type: integer, required: true }", "Count: { wire: count, type: integer, required: true, removed: { since: 3.1.0 } }", NamesWhatIsGone, "Count") { LeavesTheClient = true, Also = [("result: { Count: 2 }", "result: { }")] },
            new("Number: { wire: number, type: string }", "Number: { wire: number, type: string, removed: { since: 3.1.0 } }", NamesWhatIsGone, "Number") { LeavesTheClient = true, Also = [("{ Number: \"77\", Refund: 5 }", "{ Refund: 5 }")] },
        ];
}
