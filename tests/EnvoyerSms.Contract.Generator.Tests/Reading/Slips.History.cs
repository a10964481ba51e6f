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
        ];
}
