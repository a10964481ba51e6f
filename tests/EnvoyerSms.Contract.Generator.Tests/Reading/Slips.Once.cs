using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    // What follows from a slip is not told beside it.
    // csharpier-ignore
    private static Slip[] Once() =>
        [
            new("    effect: read\n", "    efect: read\n", UnknownKey, "efect", "did you mean 'effect'?"),
            new("  name: Library\n", "  namee: Library\n", UnknownKey, "namee", "did you mean 'name'?"),
            new("contract: 1", "contracts: 1", UnknownKey, "contracts", "did you mean 'contract'?"),
            new("path: card/get", "endpoint: card/get", UnknownKey, "endpoint", "did you mean 'path'?"),
            new("      Lent: { value: 1,", "      Lent: { valu: 1,", UnknownKey, "valu", "did you mean 'value'?"),
            new("        response: \"\"\n", "        reply: \"\"\n", UnknownKey, "reply", "did you mean 'response'?") { LeavesTheClient = true },
            new("        form: title=Emma", "        forms: title=Emma", UnknownKey, "forms", "did you mean 'form'?") { LeavesTheClient = true },
            new("        result:\n          Number: \"77\"\n", "        results:\n          Number: \"77\"\n", UnknownKey, "results", "did you mean 'result'?") { LeavesTheClient = true },
            new("          Title: Emma\n", "          Titel: Emma\n", UnknownParameter, "Titel", "did you mean 'Title'?") { LeavesTheClient = true },
            new("      Returned: { value: 2, final: true,", "      Returned: { value: 2, final: yes,", WrongKind, "yes", "true or false"),
            new("type: Loan, repeated: true", "type: Book, repeated: true", UnknownType, "Book"),
            new("Lent: { wire: lent, type: dateTime,", "Lent: { wire: \"@lent\", type: nonsense, asWritten: true, words: [\"yes\", \"no\"], unit: minutes,", UnknownType, "nonsense"),
            new("Lent: { wire: lent, type: dateTime,", "Lent: { wire: \"@lent\",", MissingKey, "Lent", "'type'"),
            new("Renewed: { wire: renewed, type: integer", "Renewed: { type: integer", MissingKey, "Renewed", "'wire'"),
            new("Renewed: { wire: renewed,", "Renewed: { wire: renewed, zzzz: 1,", UnknownKey, "zzzz", "'wire', 'format' or one of"),
            new("books/{title}.xml", "books/{}/{title}.xml", BadPath, "shelves/{shelf}/books/{}/{title}.xml", "one in a segment"),
            new("books.example/api/", "books.example/{}/", BadBaseAddress, "https://books.example/{}/", "one in a segment"),
            new("format: \"dd/MM/yyyy HH:mm\"", "format: \"DD/MM/yyyy HH:mm\"", BadDateFormat, "\"DD/MM/yyyy HH:mm\"", "'D' is none of"),
            new("format: yyyyMMdd, missing", "format: yyyyMMDD, missing", BadDateFormat, "yyyyMMDD", "'D' is none of"),
            new("{ kind: header, header: X-Library-Key,", "{ kind: heder, header: X-Library-Key,", UnknownChoice, "heder", "did you mean 'header'?"),
            new("{ exclusive: [AllowLong, AddStamp]", "{ exclusive: [null, AddStamp]", WrongKind, "null", "unless it is in quotes"),
            new("    1.0.0: {", "    v1.0.0: {", BadVersion, "v1.0.0"),
            new("    root: library\n", "    root: libraries\n", BadExampleResponse, "|", "that of the envelope 'libraries'") { LeavesTheClient = true },
        ];

    // Quotes where none belong, and none where some do.
    // csharpier-ignore
    private static Slip[] Quotes() =>
        [
            new("          Copies: 2\n", "          Copies: \"2\"\n", BadExampleValue, "\"2\"", "'2' is not a whole number without quotes") { LeavesTheClient = true },
            new("          AllowLong: true\n", "          AllowLong: \"true\"\n", BadExampleValue, "\"true\"", "true or false without quotes") { LeavesTheClient = true },
            new("{ notEmpty: true,", "{ notEmpty: \"true\",", WrongKind, "\"true\"", "'notEmpty' must be true without quotes"),
            new("wire: renewed, type: integer", "wire: null, type: integer", WrongKind, "null", "'null', which is nothing in YAML unless it is in quotes"),
            new("format: \"dd/MM/yyyy HH:mm\"", "format: \"yyyy-MM-dd'T'HH:mm\"", BadDateFormat, "\"yyyy-MM-dd'T'HH:mm\"", "''' would be sent as it stands; leave it out"),
            new("format: \"dd/MM/yyyy HH:mm\"", "format: 'yyyy-MM-dd\\THH:mm'", BadDateFormat, "'yyyy-MM-dd\\THH:mm'", "'\\' would be sent as it stands"),
        ];

    // What other languages that describe APIs call so.
    // csharpier-ignore
    private static Slip[] Synonyms() =>
        [
            new("  name: Library\n", "  name: Library\n  description: Books.\n", UnknownKey, "description", "did you mean 'summary'?"),
            new("{ max: 9 }", "{ maximum: 9 }", UnknownRule, "maximum", "did you mean 'max'?"),
            new("wire: branch, type: integer", "wire: branch, type: int32", UnknownChoice, "int32", "did you mean 'integer'?"),
            new("wire: reader, type: string, required: true", "wire: reader, type: string, mandatory: true", UnknownKey, "mandatory", "did you mean 'required'?"),
            new("Lent: { wire: lent, type: dateTime,", "Lent: { wire: lent, type: bool,", UnknownType, "bool", "did you mean 'boolean'?"),
            new("    effect: read\n", "    effect: get\n", UnknownChoice, "get", "did you mean 'read'?"),
        ];
}
