using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>What the YAML library says of the slips that authors make, in our words and with what to do.</summary>
internal static class YamlWords
{
    // By a part of its message.
    private static readonly (string Part, Wording Ours)[] Known =
    [
        ("apping values are not allowed", Colon),
        ("found invalid mapping", Colon),
        ("cannot start any token", "no text begins with this character; put the text in quotes"),
        (
            "did not find expected key",
            "a key is expected here; correct the indent, or if it is part of a text, put the text in quotes"
        ),
        ("could not find expected ':'", "no ':' follows this key; add it, or correct the indent"),
        ("did not find expected '-'", "a '-' is expected here; correct the indent"),
        (
            "did not find expected ',' or '}'",
            "a ',' or '}' is expected here; add it, or if this is part of a text, put the text in quotes"
        ),
        (
            "did not find expected ',' or ']'",
            "a ',' or ']' is expected here; add it, or if this is part of a text, put the text in quotes"
        ),
        ("quoted scalar, found unexpected end", "this quote is not closed; close it"),
        (
            "found unknown escape character",
            "YAML does not know this escape; write '\\\\' for a '\\', or use single quotes"
        ),
        (
            "sequence entries are not allowed",
            "no list can begin here; correct the indent, or if '-' is part of a text, put the text in quotes"
        ),
        (
            "did not find expected node content",
            "a value is expected here; if this sign is part of a text, put the text in quotes"
        ),
        (
            "did not find expected comment or line break",
            "after '|' or '>' a text begins on the next line; if the sign is part of the text, put the text in quotes"
        ),
    ];

    private static Wording Colon =>
        "this ':' makes a key where none can be; correct the indent, or if it is part of a text, put the text in quotes";

    /// <param name="message">Of the library, in English.</param>
    public static Wording Of(string message)
    {
        var known = Known.FirstOrDefault(slip => message.Contains(slip.Part)).Ours;
        return known ?? $"the YAML library says '{message.TrimEnd('.')}'";
    }
}
