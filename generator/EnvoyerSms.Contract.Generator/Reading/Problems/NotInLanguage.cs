using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>What APIs have and the language has not, each with the nearest that it has: nobody should look for it further.</summary>
internal static class NotInLanguage
{
    private const string Forms = "requests are forms or queries only; write each value as a parameter";
    private const string Xml = "responses are XML only; ask the API for XML, as by a constant or a header";
    private const string Signed = "it has no algorithms; use 'kind: signature', and sign in code of your own";
    private const string Tokens =
        "it fetches no tokens; use 'kind: header' with 'header: Authorization' and 'prefix: \"Bearer \"', and give the token as a credential";
    private const string Files = "no files are sent or read";
    private const string Http = "HTTP is all it speaks, by post, get, put or delete";

    private static readonly Dictionary<string, Wording> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json"] = Xml,
        ["application/json"] = Xml,
        ["csv"] = Xml,
        ["multipart"] = Forms,
        ["multipart/form-data"] = Forms,
        ["soap"] = "it has no SOAP envelope; only forms are sent, and XML is read below one root",
        ["wsdl"] = "it has no SOAP envelope; only forms are sent, and XML is read below one root",
        ["graphql"] = Forms,
        ["grpc"] = Http,
        ["websocket"] = Http,
        ["stream"] = "a response is read whole; for a long list use 'pages'",
        ["streaming"] = "a response is read whole; for a long list use 'pages'",
        ["file"] = Files,
        ["binary"] = Files,
        ["base64"] = "write 'string', and encode in code of your own",
    };

    private static readonly Dictionary<string, Wording> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["body"] = Forms,
        ["contentType"] = "requests are forms and responses XML, always",
        ["consumes"] = "requests are forms, always",
        ["produces"] = "responses are XML, always",
        ["webhooks"] = "it describes calls to the API, not calls by it",
        ["callbacks"] = "it describes calls to the API, not calls by it",
        ["cookies"] = "cookies are neither sent nor kept",
        ["scopes"] = Tokens,
        ["flows"] = Tokens,
        ["oneOf"] = "a type has one set of fields; make those optional that may be missing",
        ["anyOf"] = "a type has one set of fields; make those optional that may be missing",
        ["allOf"] = "a type has all of its fields itself; write them out",
    };

    private static readonly Dictionary<string, Wording> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["object"] = "write the name of a type of 'types'; a parameter holds no object",
        ["array"] = "write the type of one item, and 'repeated: true'",
        ["list"] = "write the type of one item, and 'repeated: true'",
        ["map"] = "write each key as a field or parameter of its own",
        ["dictionary"] = "write each key as a field or parameter of its own",
        ["number"] = "write 'integer' or 'decimal'",
        ["float"] = "write 'decimal', which rounds nothing",
        ["double"] = "write 'decimal', which rounds nothing",
        ["uuid"] = "write 'string', with a rule such as 'pattern'",
        ["url"] = "write 'string', with a rule such as 'pattern'",
        ["email"] = "write 'string', with a rule such as 'pattern'",
    };

    private static readonly Dictionary<string, Wording> Choices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oauth"] = Tokens,
        ["oauth1"] = Signed,
        ["oauth2"] = Tokens,
        ["openIdConnect"] = Tokens,
        ["bearer"] = Tokens,
        ["jwt"] = Tokens,
        ["apiKey"] = "use 'kind: header', 'kind: query' or 'kind: form', where the key is",
        ["digest"] = Signed,
        ["hmac"] = Signed,
        ["aws"] = Signed,
        ["ntlm"] = Signed,
        ["mutualTls"] = "give the HTTP client a certificate in code of your own",
        ["patch"] = "operations are sent by 'post', 'get', 'put' or 'delete'",
        ["head"] = "operations are sent by 'post', 'get', 'put' or 'delete'",
        ["options"] = "operations are sent by 'post', 'get', 'put' or 'delete'",
    };

    /// <param name="rule">The rule that a word which is only unknown breaks.</param>
    /// <param name="word">The word.</param>
    /// <returns>What to do instead; null where the word is no more than unknown.</returns>
    public static Wording? Instead(string rule, string word) =>
        Of(rule) is { } words && words.TryGetValue(word, out var instead) ? instead
        : Anywhere.TryGetValue(word, out instead) ? instead
        : null;

    private static Dictionary<string, Wording>? Of(string rule) =>
        rule switch
        {
            RuleIds.UnknownKey => Keys,
            RuleIds.UnknownType => Types,
            RuleIds.UnknownChoice => Choices,
            _ => null,
        };
}
