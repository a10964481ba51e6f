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
            new("  Stage:\n    summary", "  Stage:\n    was: Scene\n    summary", UnknownKey, "was"),
        ];
}
