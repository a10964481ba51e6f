using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>One line per case. Each slip is the only problem of the contract it makes.</summary>
internal static partial class Slips
{
    // csharpier-ignore
    private static Slip[] Shape() =>
        [
            new("contract: 1", "contract: 2", UnknownLanguage, "2", "write 1"),
            new("  name: Library", "  color: red\n  name: Library", UnknownKey, "color", "'color' is not a key of the api"),
            new("  source:", "  sorce:", UnknownKey, "sorce", "did you mean 'source'?"),
            new("title, basis: documented L11", "title, bases: documented L11", UnknownKey, "bases", "'basis'"),
            new("    effect: read\n", "", MissingKey, "GetCard", "The operation 'GetCard' lacks the key 'effect'"),
            new("    message: Bad request\n", "", MissingKey, "BadRequest", "The error 'BadRequest' lacks the key 'message'"),
            new("    path: card/get\n", "", MissingKey, "GetCard", "lacks the key 'path'"),
            new("        reply: \"\"\n", "", MissingKey, "name", "The example lacks the key 'reply'"),
            new("  version: 3.1.0\n", "", MissingKey, "api", "The api lacks the key 'version'"),
            new("        now: 2026-01-15T09:00:00+01:00\n", "", MissingKey, "name", "gives 'Day' and lacks the key 'now'"),
            new("{ wire: due, ", "{ wire: due, wire: due_at, ", DuplicateKey, "wire", "already stands on line"),
            new("  Loan:\n", "  Card: {}\n  Loan:\n", DuplicateKey, "Card", "rename"),
            new("wire: due,", "wire: { a: b },", WrongKind, "{", "'wire' must be a list, not a mapping"),
            new("path: card/get", "path: [card, get]", WrongKind, "[", "'path' must be a text, not a list"),
            new("path: card/get", "path:", WrongKind, "path", "must be a text, not empty"),
            new("path: card/get", "path: \"\"", WrongKind, "\"\"", "must be a text, not an empty text"),
            new("errors: [TooMany, TitleMissing, 1]", "errors: []", WrongKind, "[", "must be a list, not an empty list"),
            new("methods: [post, get]\n  versions", "methods: post\n  versions", WrongKind, "post", "must be a list"),
            new("    required: true\n        missing", "    required: yes\n        missing", WrongKind, "yes", "true or false"),
            new("wire: reader, type: string, required: true", "wire: reader, type: string, required: \"true\"", WrongKind, "\"true\""),
            new("id: 1\n", "id: \"1\"\n", WrongKind, "\"1\"", "'id' must be a whole number, not '1'"),
            new("- { notEmpty: true, error: TitleMissing, basis: documented L18 }", "- notEmpty", WrongKind, "notEmpty", "The rule must be a mapping"),
            new("{ notEmpty: true,", "{ notEmpty: false,", WrongKind, "false", "or the rule left out"),
            new("wire: cards\n", "wire: [cards]\n", WrongKind, "[", "only a dateTime is split"),
            new("    values:\n      Novels: { value: novels }\n      Maps: { value: maps, deprecated: { since: 2.0.0, use: Novels } }", "    values: 3", WrongKind, "3", "a mapping of names"),
            new("effect: read\n", "effect: raed\n", UnknownChoice, "raed", "'raed' is not an effect; did you mean 'read'?"),
            new("kind: query", "kind: cookie", UnknownChoice, "cookie", "write 'basic', 'form', 'query' or 'header'"),
            new("type: secret", "type: secrets", UnknownChoice, "secrets", "did you mean 'secret'?"),
            new("method: get", "method: put", UnknownChoice, "put", "'put' is not a method"),
            new("characters: asciiLettersAndDigits", "characters: letters", UnknownChoice, "letters", "is not a character set"),
            new("alphabet: gsm0338", "alphabet: utf8", UnknownChoice, "utf8", "write 'gsm0338'"),
            new("lineBreaks: lf", "lineBreaks: crlf", UnknownChoice, "crlf", "is not a line break"),
            new("requests: 60", "requests: 0", BadValue, "0", "is not a whole number from 1"),
            new("minLength: 2", "minLength: two", BadValue, "two", "is not a whole number from 1"),
            new("minLength: 2", "minLength: 2147483648", BadValue, "2147483648", "from 1 to 2147483647"),
            new("{ max: 9 }", "{ max: 99999999999999999999 }", BadValue, "99999999999999999999", "a whole number"),
            new("date: 2024-05-01, language", "date: 21/10/2014, language", BadValue, "21/10/2014", "a date such as 2014-10-21"),
            new("iana: Europe/Paris", "iana: Romance Standard Time", BadValue, "Romance Standard Time", "an IANA name"),
            new("separator: \",\"", "separator: \"&\"", BadValue, "\"&\"", "one of"),
            new("503: {", "999: {", BadValue, "999", "a whole number from 100 to 599"),
            new("{ different: [Title, Code] }", "{ different: [Title, Code, Title] }", BadValue, "[", "two or more different parameters"),
            new("{ different: [Title, Code] }", "{ different: [Title] }", BadValue, "[", "two or more different parameters"),
            new("{values}\"", "{values} of {values}\"", BadValue, "\"Bad request: Wrong cards {values} of {values}\"", "one {values} at most"),
            new("required: true, personal: true", "required: true, format: dd", KeyDoesNotFit, "format", "only a dateTime has one"),
            new("type: flag }", "type: flag, required: true }", KeyDoesNotFit, "required", "a flag is set or left out"),
            new("type: integer, default", "type: integer, repeated: true, default", KeyDoesNotFit, "repeated", "only strings and phones"),
            new("type: integer, default", "type: integer, separator: \";\", default", KeyDoesNotFit, "separator", "repeated: true"),
            new("type: integer, default", "type: integer, lineBreaks: lf, default", KeyDoesNotFit, "lineBreaks", "only a string"),
            new("repeated: true, since", "repeated: true, required: true, since", KeyDoesNotFit, "required", "a list may be empty"),
            new("kind: query,", "kind: query, header: X-Query,", KeyDoesNotFit, "header", "only the kind 'header' has one"),
        ];
}
