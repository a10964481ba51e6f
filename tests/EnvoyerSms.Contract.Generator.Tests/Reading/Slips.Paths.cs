using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    // csharpier-ignore
    private static Slip[] Paths() =>
        [
            .. EnvelopePaths(), .. Ids(), .. Nothing(),
            new("Title: { wire: title,", "Title: { wire: a//title,", BadWireName, "a//title", "the path of a value; use 'list/item', 'item/@id'"),
            new("Title: { wire: title,", "Title: { wire: /title,", BadWireName, "/title"),
            new("Title: { wire: title,", "Title: { wire: title/.,", BadWireName, "title/."),
            new("Title: { wire: title,", "Title: { wire: \"@a/title\",", BadWireName, "\"@a/title\""),
            new("Title: { wire: title,", "Title: { wire: \"@1\",", BadWireName, "\"@1\""),
            new("Title: { wire: title,", "Title: { wire: a/b/c/d/e/f/g/h/i,", BadWireName, "a/b/c/d/e/f/g/h/i"),
            new("Title: { wire: title,", "Title: { wire: state/title,", PathsMeet, "state/title", "'state/title' leads into 'state', which is read as a value itself"),
            new("Title: { wire: title,", "Title: { wire: .,", PathsMeet, "due", "'due' leads into '.'"),
            new("Tags: { wire: tag,", "Tags: { wire: \"@tag\",", KeyDoesNotFit, "repeated", "'repeated' does not fit '@tag'; it is there once at most"),
            new("Loans: { wire: loan, type: Loan, repeated: true }", "Loans: { wire: \"list/@loan\", type: Loan, repeated: true }", KeyDoesNotFit, "type", "'type' does not fit 'list/@loan'; a text has no fields"),
            new("response: { type: Card, element: card }", "response: { type: Card, element: \"@card\" }", BadWireName, "\"@card\"", "the path of an element"),
        ];

    // csharpier-ignore
    private static Slip[] EnvelopePaths() =>
        [
            new("id: code, message: words", "id: code, message: code/text", PathsMeet, "code/text"),
            new("id: code, message: words", "id: code, message: .", PathsMeet, "code"),
            new("id: code, message: words", "id: code, message: ..", BadWireName, ".."),
            new("{ element: fault, id: code, message: words, request: echo }", "{ element: fault, request: echo }", MissingKey, "error", "'id'"),
            new("request: echo }", "request: echo, fields: { Message: { wire: more, type: string } } }", ReservedName, "Message", "the emitted code has a member of that name"),
            new("request: echo }", "request: echo, fields: { More: { wire: code, type: string } } }", DuplicateWireName, "code", "of 'envelope.error.id'"),
            new("request: echo }", "request: echo, fields: { More: { wire: more, type: dateTime } } }", UnknownChoice, "dateTime", "'string' or 'integer'"),
            new("request: echo }", "request: echo, fields: { More: { wire: more, type: string, required: true } } }", UnknownKey, "required"),
            new("request: echo }", "request: echo, root: library }", DuplicateWireName, "library", "envelope.error.root"),
            new("success: done, failure: failed", "success: [done, failed], failure: failed", DuplicateValue, "failed"),
        ];

    // csharpier-ignore
    private static Slip[] Ids() =>
        [
            new("    id: 1\n", "    id: 1O\n", BadValue, "1O") { Also = [("TitleMissing, 1]", "TitleMissing]")] },
            new("    id: 1\n", "    id: \"1\"\n", WrongKind, "\"1\"", "without quotes"),
            new("    id: 1\n", "    id: Gone\n", DuplicateValue, "Gone", "the id of") { Also = [("    id: 2\n", "    id: Gone\n"), ("TitleMissing, 1]", "TitleMissing]"), ("error: 2,", "error: BadRequest,")] },
        ];

    // csharpier-ignore
    private static Slip[] Nothing() =>
        [
            new("response: { type: LentBooks, element: card }", "response: none", KeyDoesNotFit, "resourceId", "an operation that answers nothing") { Also = [("        result: { Number: \"77\" }\n", "")] },
            new("response: { type: ReturnedBook }", "response: json", NotInLanguage, "json", "responses are XML only"),
            new("response: { type: ReturnedBook }", "response: nothing", UnknownChoice, "nothing", "'nothing' is not a response; write 'none'"),
            new("response: { type: ReturnedBook }", "response: none", KeyDoesNotFit, "result", "an operation that answers nothing") { LeavesTheClient = true },
        ];
}
