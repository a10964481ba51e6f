using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

internal static partial class Slips
{
    private static string Meters => Sample.Load("meters.contract.yaml");

    // csharpier-ignore
    private static Slip[] Values() =>
        [
            new("price, type: decimal, summary: What they cost. }", "price, type: decimals, summary: What they cost. }", UnknownType, "decimals", "did you mean 'decimal'?"),
            new("{ wire: estimated, type: boolean, required: true, summary: Whether nobody looked. }", "{ wire: estimated, type: boolean, required: true, words: [y], summary: Whether nobody looked. }", BadValue, "[", "a list of two different words"),
            new("{ wire: estimated, type: boolean, required: true, summary: Whether nobody looked. }", "{ wire: estimated, type: boolean, required: true, words: [y, Y], summary: Whether nobody looked. }", BadValue, "[", "'y, Y' is not a list of two different words"),
            new("{ wire: price, type: decimal, summary: What they cost. }", "{ wire: price, type: decimal, words: [a, b], summary: What they cost. }", KeyDoesNotFit, "words", "only a boolean is one of two words"),
            new("{ wire: price, type: decimal, summary: What they cost. }", "{ wire: price, type: decimal, unit: seconds, summary: What they cost. }", KeyDoesNotFit, "unit", "only a duration is counted in one"),
            new("{ wire: price, type: decimal, summary: What they cost. }", "{ wire: price, type: decimal, format: yyyy-MM-dd, summary: What they cost. }", KeyDoesNotFit, "format", "only a dateTime or a date has one"),
            new("unit: minutes", "unit: hours", UnknownChoice, "hours", "is not a unit of time"),
            new("format: dd/MM/yyyy, summary: The day of the bill", "format: dd/MM/yyyy HH:mm, summary: The day of the bill", BadDateFormat, "dd/MM/yyyy HH:mm", "'HH' is no part of a day; give it the type 'dateTime'"),
            new("format: dd/MM/yyyy, summary: The day of the bill", "format: dd/MM, summary: The day of the bill", BadDateFormat, "dd/MM", "it lacks 'yyyy'"),
            new("format: unixSeconds, required", "format: unixSecond, required", BadDateFormat, "unixSecond", "did you mean 'unixSeconds'?"),
            new("format: dd/MM/yyyy, summary: The day of the bill", "format: iso8601, summary: The day of the bill", BadDateFormat, "iso8601"),
            new("Streets: { wire: \"street[]\", type: string, repeated: true, as: fields, personal", "Streets: { wire: \"street[]\", type: string, as: fields, personal", KeyDoesNotFit, "as", "add 'repeated: true' or remove it") { Also = [("Streets: [Rue \"A\" & B, Öst]", "Streets: Rue")] },
            new("repeated: true, as: fields, personal: true, summary: Where they are.", "repeated: true, as: fields, separator: \";\", personal: true, summary: Where they are.", KeyDoesNotFit, "separator", "remove it, or 'as: fields'"),
            new("Kinds: { wire: meter_kind, type: MeterKind, repeated: true, as: fields,", "Kinds: { wire: meter_kind, type: MeterKind, repeated: true,", KeyDoesNotFit, "repeated", "add 'as: fields'") { Also = [("Kinds: [Hot, Cold, steam]", "Kinds: Hot")] },
            new("Since: { wire: since_when, type: dateTime, repeated: true, as: fields,", "Since: { wire: since_when, type: dateTime, repeated: true,", KeyDoesNotFit, "repeated", "add 'as: fields'") { Also = [("Since: [\"2024-02-29T01:00:00Z\"]", "Since: \"2024-02-29T01:00:00Z\"")] },
            new("Works: { wire: works, type: boolean, words: [\"1\", \"0\"], repeated", "Works: { wire: works, type: flag, repeated", KeyDoesNotFit, "repeated", "a flag is set or left out") { Also = [("Works: [true, false]", "Works: true")] },
            new("Numbers: { wire: meter, type: integer, repeated: true, summary: Their numbers., rules", "Numbers: { wire: \"meter.{n}\", type: integer, repeated: true, summary: Their numbers., rules", BadWireName, "\"meter.{n}\"", "use 'repeated: true' and 'as: fields' with it"),
            new("\"Mark.{n}\"", "\"Mark.{n}.{n}\"", BadWireName, "\"Mark.{n}.{n}\"", "with '{n}' or '{n:0}' for the place of an item at most once"),
            new("\"Mark.{n}\"", "\"Mark.{n:2}\"", BadWireName, "\"Mark.{n:2}\""),
            new("Since: { wire: since_when,", "Since: { wire: [ { name: since_when, format: yyyyMMdd } ],", WrongKind, "[", "one name, as each item has a field of its own"),
            new("type: integer, repeated: true, summary: Their numbers., rules", "type: integer, repeated: true, plus: true, summary: Their numbers., rules", KeyDoesNotFit, "plus", "only a phone number has one"),
            new("min: 0.001", "min: 1e-3", BadValue, "1e-3", "a decimal number such as 0.05"),
            new("min: 2000-01-01, error", "min: yesterday, error", BadValue, "yesterday", "a date such as 2014-10-21"),
            new("{ min: 1, error: BadReading }", "{ min: 1.5, error: BadReading }", BadValue, "1.5", "a whole number of its unit"),
            new("{ max: 99999.999, error", "{ max: 0.0001, error", LimitsExclude, "0.0001", "'min: 0.001'") { Also = [("Volume: 12.50\n", "Volume: 0.001\n")] },
            new("{ max: 2099-12-31, advice: true }", "{ max: 1999-12-31 }", LimitsExclude, "1999-12-31", "'min: 2000-01-01'"),
            new("{ max: 3600, error", "{ max: 0, error", LimitsExclude, "0", "'min: 00:00:01'"),
            new("{ wire: estimated, type: boolean, required: true, summary: Whether nobody looked. }\n      Sealed: { wire: sealed, type: boolean, words: [Y, N], summary: Whether the seal is whole. }\n      ReadOn:\n", "{ wire: estimated, type: boolean, required: true, summary: Whether nobody looked., rules: [ { min: 1 } ] }\n      Sealed: { wire: sealed, type: boolean, words: [Y, N], summary: Whether the seal is whole. }\n      ReadOn:\n", RuleDoesNotFit, "min", "only numbers, dates and durations have bounds"),
            new("rules: [ { future: true, error: BadReading } ]", "rules: [ { unambiguous: true } ]", RuleDoesNotFit, "unambiguous", "what is sent tells its own offset"),
            new("as: fields, summary: Since when. }", "as: fields, summary: Since when., rules: [ { future: true } ] }", RuleDoesNotFit, "future", "no rule holds for each of several points in time") { Also = [("      - name: lists of all kinds\n", "      - name: lists of all kinds\n        now: 2024-02-29T00:00:00Z\n")] },
            new("type: decimal, personal: true, default: 0.50", "type: decimal, personal: true, default: half", BadValue, "half", "a decimal number"),
            new("        default: 60\n", "        default: 1.5\n", BadValue, "1.5", "a whole number"),
        ];

    // csharpier-ignore
    private static Slip[] ValuesOfExamples() =>
        [
            new("Volume: 12.50\n", "Volume: 12,50\n", BadExampleValue, "12,50", "a decimal number such as 0.05"),
            new("          Estimated: false\n          Sealed: true\n          ReadOn: 2024-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: 5", "          Estimated: no\n          Sealed: true\n          ReadOn: 2024-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: 5", BadExampleValue, "no", "true or false"),
            new("          Took: 90\n          Paused: 5", "          Took: soon\n          Paused: 5", BadExampleValue, "soon", "a whole number of its unit"),
            new("          ReadOn: 2024-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: 5", "          ReadOn: 2023-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: 5", BadExampleValue, "2023-02-29", "a date such as"),
            new("          Took: 90\n          Paused: 5", "          Took: 7200\n          Paused: 5", ExampleBreaksRule, "7200", "Took is 02:00:00: it must be at most 01:00:00"),
            new("Volume: 0.001, Estimated", "Volume: 0.0001, Estimated", ExampleBreaksRule, "0.0001", "Volume is 0.0001: it must be at least 0.001"),
            new("ReadOn: 2000-01-01 }", "ReadOn: 1999-12-31 }", ExampleBreaksRule, "1999-12-31", "ReadOn is 1999-12-31: it must be at least 2000-01-01"),
            new("Volumes: [0.5, 1.50]", "Volumes: [0.25, 1.50]", ExampleBreaksRule, "[", "Volumes[0] is 0.25"),
            new("form: volume=0.001&estimated=true", "form: volume=0.001&estimated=1", BadExampleForm, "volume=0.001&estimated=1&read_day=2000-01-01", "'estimated' is '1' in the form, and the request sets 'true'"),
            new("form: volume=0.001&", "form: volume=1e-3&", BadExampleForm, "volume=1e-3&estimated=true&read_day=2000-01-01", "the request sets '0.001'"),
            new("read_day=2000-01-01\n", "read_day=2000-01-02\n", BadExampleForm, "volume=0.001&estimated=true&read_day=2000-01-02", "the request sets '2000-01-01'"),
            new("          Price: 12.5\n          Estimated", "          Price: 12.6\n          Estimated", BadExampleResponse, "|", "'Price' is '12.5' in the response, and the example expects '12.6'"),
            new("          NotedAt: \"2017-01-01T00:00:00.5Z\"", "          NotedAt: \"2017-01-01T00:00:00Z\"", BadExampleResponse, "|", "'NotedAt' is '2017-01-01T00:00:00.5Z'"),
            new("          Sealed: true\n          ReadOn: 2024-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: -5", "          Sealed: false\n          ReadOn: 2024-02-29\n          BilledOn: 2024-03-01\n          Took: 90\n          Paused: -5", BadExampleResponse, "|", "'Sealed' is 'true'"),
            new("<volume>-0.00750</volume>", "<volume>1e3</volume>", BadExampleResponse, "|", "lacks 'volume', which 'Reading' requires, or has it in another form"),
            new("<read_day>2024-02-29</read_day>", "<read_day>29/02/2024</read_day>", BadExampleResponse, "|", "lacks 'read_day'"),
            new("<took>90</took>", "<took>1.5</took>", BadExampleResponse, "|", "lacks 'took'"),
            new("<at>1326311820</at>", "<at>soon</at>", BadExampleResponse, "|", "lacks 'at'"),
        ];
}
