using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>What a message about an unknown name ends with.</summary>
internal static class Suggestions
{
    private const int MostShown = 12;

    // What other languages that describe APIs call what ours has, and what ours once had.
    private static readonly (string Theirs, string Ours)[] Synonyms =
    [
        ("description", "summary"),
        ("title", "summary"),
        ("info", "api"),
        ("servers", "baseAddress"),
        ("host", "baseAddress"),
        ("url", "baseAddress"),
        ("url", "path"),
        ("endpoint", "path"),
        ("route", "path"),
        ("paths", "operations"),
        ("methods", "operations"),
        ("method", "methods"),
        ("operationId", "name"),
        ("requestBody", "parameters"),
        ("body", "form"),
        ("responses", "response"),
        ("reply", "response"),
        ("schema", "type"),
        ("schemas", "types"),
        ("components", "types"),
        ("definitions", "types"),
        ("models", "types"),
        ("properties", "fields"),
        ("members", "fields"),
        ("xml", "wire"),
        ("in", "wire"),
        ("alias", "wire"),
        ("$ref", "type"),
        ("format", "type"),
        ("enum", "values"),
        ("enum", "type"),
        ("optional", "required"),
        ("nullable", "required"),
        ("mandatory", "required"),
        ("array", "repeated"),
        ("items", "repeated"),
        ("list", "repeated"),
        ("collectionFormat", "separator"),
        ("delimiter", "separator"),
        ("sensitive", "personal"),
        ("code", "id"),
        ("minimum", "min"),
        ("exclusiveMinimum", "min"),
        ("maximum", "max"),
        ("exclusiveMaximum", "max"),
        ("regex", "pattern"),
        ("regexp", "pattern"),
        ("uniqueItems", "distinct"),
        ("oneOf", "exclusive"),
        ("dependentRequired", "together"),
        ("security", "authentication"),
        ("securitySchemes", "schemes"),
        ("budget", "rateLimit"),
        ("throttling", "rateLimit"),
        ("receipt", "resourceId"),
        ("pagination", "pages"),
        ("bool", "boolean"),
        ("int", "integer"),
        ("int32", "integer"),
        ("int64", "integer"),
        ("long", "integer"),
        ("number", "integer"),
        ("text", "string"),
        ("date-time", "dateTime"),
        ("timestamp", "dateTime"),
        ("tel", "phone"),
        ("password", "secret"),
        ("apiKey", "header"),
        ("bearer", "header"),
        ("get", "read"),
        ("safe", "read"),
        ("put", "idempotent"),
        ("delete", "destructive"),
        ("post", "unsafe"),
        ("write", "unsafe"),
    ];

    /// <summary>The nearest known name, else what another language calls so; null where there is neither.</summary>
    public static string? Meant(string name, IReadOnlyCollection<string> known) =>
        NearestName.Find(name, known)
        ?? Synonyms
            .FirstOrDefault(pair =>
                string.Equals(pair.Theirs, name, StringComparison.OrdinalIgnoreCase) && known.Contains(pair.Ours)
            )
            .Ours;

    /// <summary>The nearest known name, else what another language calls so, else all of them, or the first where they are many.</summary>
    public static Wording Hint(string name, IReadOnlyCollection<string> known)
    {
        if (Meant(name, known) is { } meant)
            return $"; did you mean '{meant}'?";
        if (known.Count == 0)
            return "; there is none here";
        if (known.Count <= MostShown)
            return $"; write {Words.OneOf(known)}";
        return $"; write {Words.List(known.Take(MostShown))} or one of {Words.Number(known.Count - MostShown)} others";
    }
}
