using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    private static readonly string TooLong = new('A', 101);

    // csharpier-ignore
    private static Slip[] NamesOfThings() =>
        [
            new("name: Library\n", "name: my library\n", BadName, "my library", "write it as 'MyLibrary'"),
            new("name: Library\n", "name: 2Library\n", BadName, "2Library", "an upper-case letter, then"),
            new("name: Library\n", "name: Bibliothèque\n", BadName, "Bibliothèque", "letters A to Z"),
            new("namespace: Town.Library", "namespace: Town.library", BadName, "Town.library", "identifiers separated by dots"),
            new("  GetCard:", "  get_card:", BadName, "get_card", "cannot name an operation; write it as 'GetCard'"),
            new("Lent: { wire", "lent: { wire", BadName, "lent", "a field; write it as 'Lent'"),
            new("Until: {", $"{TooLong}: {{", BadName, TooLong, "at most 100 characters"),
            new("name: Unavailable", "name: not good", BadName, "not good", "a status"),
            new("Lent: { wire", "Equals: { wire", ReservedName, "Equals", "the emitted code has a member of that name"),
            new("Lent: { wire", "Read: { wire", ReservedName, "Read", "cannot name a field"),
            new("Lent: { wire", "Loan: { wire", ReservedName, "Loan", "the name of its type"),
            new("Until: { wire", "PrintMembers: { wire", ReservedName, "PrintMembers", "a parameter"),
            new("Until: { wire", "CancellationToken: { wire", ReservedName, "CancellationToken", "a parameter"),
            new("Until: { wire", "LendBooksRequest: { wire", ReservedName, "LendBooksRequest", "the name of its type"),
            new("Key: { kind", "GetHashCode: { kind", ReservedName, "GetHashCode", "a scheme"),
            new("  TooMany: { id", "  ReferenceEquals: { id", ReservedName, "ReferenceEquals") { Also = [("errors: [TooMany, ", "errors: ["), ("error: TooMany", "error: 3")], },
            new("Lent: { value", "IsKnown: { value", ReservedName, "IsKnown", "a value") { Also = [("State: Lent,", "State: 1,")], },
            new("Lent: { wire", "DUE: { wire", DuplicateName, "DUE", "A field 'Due' and a field 'DUE' would both be 'DUE'"),
            new("namespace: Town.Library", "namespace: EnvoyerSms.Runtime.Books", ReservedName, "EnvoyerSms.Runtime.Books", "the namespace of the runtime"),
            new("wire: due,", "wire: due date,", BadWireName, "due date", "the name of an XML element; use letters"),
            new("wire: due,", "wire: 1due,", BadWireName, "1due", "a letter first"),
            new("wire: code", "wire: co&de", BadWireName, "co&de", "the name of a form field"),
            new("header: X-Library-Key", "header: X Key", BadWireName, "X Key", "the name of a header"),
            new("types:\n", "types:\n  Read:\n    fields: { Size: { wire: size, type: integer } }\n", ReservedName, "Read", "cannot name a type") { Also = [("response: { type: ReturnedBook }", "response: { type: Read }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("types:\n", "types:\n  EqualityContract:\n    fields: { Size: { wire: size, type: integer } }\n", ReservedName, "EqualityContract", "cannot name a type") { Also = [("response: { type: ReturnedBook }", "response: { type: EqualityContract }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("types:\n", "types:\n  PrintMembers:\n    fields: { Size: { wire: size, type: integer } }\n", ReservedName, "PrintMembers", "cannot name a type") { Also = [("response: { type: ReturnedBook }", "response: { type: PrintMembers }"), ("result: { Title: Emma, State: Returned }", "error: 1")], },
            new("enums:\n", "enums:\n  Value:\n    values: { Red: { value: red } }\n", ReservedName, "Value", "cannot name an enum") { Also = [("Until: { wire: until, type: dateTime, format: yyyy-MM-dd }", "Until: { wire: until, type: Value }")], },
            new("enums:\n", "enums:\n  IsKnown:\n    values: { Red: { value: red } }\n", ReservedName, "IsKnown", "cannot name an enum") { Also = [("Until: { wire: until, type: dateTime, format: yyyy-MM-dd }", "Until: { wire: until, type: IsKnown }")], },
            new("enums:\n", "enums:\n  IsFinal:\n    values: { Red: { value: red } }\n", ReservedName, "IsFinal", "cannot name an enum") { Also = [("Until: { wire: until, type: dateTime, format: yyyy-MM-dd }", "Until: { wire: until, type: IsFinal }")], },
            new("  TooMany: { id", "  LibraryErrors: { id", ReservedName, "LibraryErrors", "the name of its type") { Also = [("errors: [TooMany, ", "errors: ["), ("error: TooMany", "error: 3")], },
            new("Branch: { wire", "LibraryOptions: { wire", ReservedName, "LibraryOptions", "a credential") { Also = [("[Reader, Pin, Branch]", "[Reader, Pin, LibraryOptions]")], },
            new("Branch: { wire", "LibraryAuthentication: { wire", ReservedName, "LibraryAuthentication", "a credential") { Also = [("[Reader, Pin, Branch]", "[Reader, Pin, LibraryAuthentication]")], },
            new("Branch: { wire", "LibraryApi: { wire", ReservedName, "LibraryApi", "a credential") { Also = [("[Reader, Pin, Branch]", "[Reader, Pin, LibraryApi]")], },
            new("header: X-Library-Key", "header: Content-Type", BadWireName, "Content-Type", "the body or the connection"),
            new("header: X-Library-Key", "header: host", BadWireName, "host", "the body or the connection"),
            new("root: library", "root: <library>", BadWireName, "<library>", "an XML element"),
            new("wire: lent,", "wire: due,", DuplicateWireName, "due", "already the wire name of 'Due'"),
            new("[loan_limit, loan_limt]", "[loan_limit, loan_limit]", DuplicateWireName, "loan_limit", "of 'LoanLimit'"),
            new("wire: code\n", "wire: hour\n", DuplicateWireName, "hour", "of 'Day'"),
            new("wire: pin,", "wire: reader,", DuplicateWireName, "reader", "of 'Reader'"),
            new("id: code, message: words", "id: code, message: code", DuplicateWireName, "code", "of 'envelope.error.id'"),
            new("{ element: fault,", "{ element: state,", DuplicateWireName, "state", "of 'envelope.status'"),
            new("response: { type: Card, element: card }", "response: { type: Card, element: fault }", DuplicateWireName, "fault", "of 'envelope.error'"),
            new("failure: failed", "failure: Done", DuplicateValue, "Done", "the text of 'success'"),
            new("{ value: 2, final", "{ value: 1, final", DuplicateValue, "1", "the value of 'Lent'"),
            new("id: 3, message", "id: 2, message", DuplicateValue, "2", "the id of 'BadRequest'") { Also = [("pending: [3]", "pending: [2]")], },
            new("message: Too many books", "message: Bad request", DuplicateValue, "Bad request", "the message of 'BadRequest'") { LeavesTheClient = true },
            new("methods: [post, get]\n", "methods: [post, get, post]\n", DuplicateValue, "post", "one of the methods"),
            new("credentials: [Reader, Pin] }\n      Query", "credentials: [Pin, Pin] }\n      Query", DuplicateValue, "Pin", "a credential of 'Form'"),
            new("name: too many", "name: one book", DuplicateValue, "one book", "an example of 'LendBooks'") { LeavesTheClient = true },
        ];
}
