using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>What has been done to XML readers, done to a good response: what must be refused, and what must change nothing.</summary>
internal static partial class HostileResponses
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string Root = "envoyersmspro";

    /// <summary>Stands in what attacks bring along: no exception may quote it.</summary>
    public const string Secret = "NotForLogs";

    public static IReadOnlyList<(string Attack, Func<string, byte[]> Make)> Refused { get; } =
    [
        // Document types and entities
        ("a document type", WithDoctype("<!DOCTYPE envoyersmspro>")),
        ("an external document type", WithDoctype($"<!DOCTYPE envoyersmspro SYSTEM 'http://localhost/{Secret}.dtd'>")),
        ("a public document type", WithDoctype("<!DOCTYPE envoyersmspro PUBLIC '-//W3C//DTD' 'file:///etc/passwd'>")),
        ("a document type of another case", WithDoctype("<!doctype envoyersmspro>")),
        ("an entity that is not used", WithDoctype($"<!DOCTYPE e [<!ENTITY {Secret} 'b'>]>")),
        ("a parameter entity", WithDoctype("<!DOCTYPE e [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>")),
        ("a billion laughs", WithEntities("<!ENTITY a0 'ha'>" + Laughs(), "&a9;")),
        ("a quadratic blow-up", WithEntities($"<!ENTITY a '{new string('a', 50_000)}'>", Repeat("&a;", 10_000))),
        ("an entity that holds itself", WithEntities("<!ENTITY a '&a;'>", "&a;")),
        ("a file as entity", WithEntities("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;")),
        ("an address as entity", WithEntities("<!ENTITY a SYSTEM 'http://127.0.0.1:1/'>", "&a;")),
        ("an entity that nobody declared", InRoot($"&{Secret};")),
        ("an entity of HTML", InRoot("&nbsp;")),
        ("a declaration of an entity in the root", InRoot("<!ENTITY a 'b'>")),
        ("a document type in the root", InRoot("<!DOCTYPE a>")),
        ("a document type behind the root", Behind("<!DOCTYPE a>")),
        ("character data outside the root", Behind("<![CDATA[a]]>")),
        // The envelope
        ("another reply behind", xml => Utf8(xml + xml)),
        ("another root behind", Behind("<a/>")),
        ("text behind", Behind(Secret)),
        ("a NUL behind", Behind("\0")),
        ("a second declaration behind", Behind(Declaration)),
        ("a declaration in the root", InRoot(Declaration)),
        ("an envelope in an envelope", xml => Utf8($"<{Root}>" + Undeclared(xml) + $"</{Root}>")),
        ("another root", xml => Utf8(xml.Replace(Root, "html", StringComparison.Ordinal))),
        ("a root in capitals", xml => Utf8(xml.Replace(Root, "EnvoyerSmsPro", StringComparison.Ordinal))),
        ("no status", Status("")),
        ("an empty status", Status("<status/>")),
        ("a status in a comment", Status("<!--<status>success</status>-->")),
        ("a status in character data", Status("<![CDATA[<status>success</status>]]>")),
        ("a status that is an attribute", Status("<a status='success'/>")),
        ("a status one deeper", Status("<a><status>success</status></a>")),
        ("a status with an element", Status("<status>success<a/></status>")),
        ("a status that begins well", Status("<status>successful</status>")),
        ("a status in another alphabet", Status("<status>ѕuccess</status>")),
        ("failure and success", Status("<status>fail</status><status>success</status>")),
        ("success and failure", Status("<status>success</status><status>fail</status>")),
        ("success with an error", InRoot("<error><error_id>3</error_id></error>")),
        ("success with an error's words", InRoot($"<error><error_message>{Secret}</error_message></error>")),
        ("an error with two numbers", InRoot("<error><error_id>3</error_id><error_id>4</error_id></error>")),
        ("an error's number that is a word", InRoot("<error><error_id>three</error_id></error>")),
        ("no response", xml => Utf8(Response().Replace(xml, "$1<status>success</status>$4", 1))),
        ("the response twice", xml => Utf8(Response().Replace(xml, "$1$2$3$3$4", 1))),
        ("the response one deeper", xml => Utf8(Response().Replace(xml, "$1$2<a>$3</a>$4", 1))),
        ("the response in capitals", xml => Utf8(InCapitals(xml))),
        // Limits
        ("a deep element", InRoot(Repeat("<a>", 16) + Repeat("</a>", 16))),
        ("a very deep element", InRoot(Repeat("<a>", 100_000) + Repeat("</a>", 100_000))),
        ("depth without end", InRoot(Repeat("<a>", 200_000))),
        ("many elements", InRoot(Repeat("<a/>", 100_000))),
        ("many attributes", InRoot("<a" + string.Concat(Enumerable.Range(0, 65).Select(i => $" b{i}=''")) + "/>")),
        ("a reply of more than 1 MiB", InRoot(new string(' ', 1024 * 1024))),
        ("a status of more than 64 KiB", Status($"<status>{new string(' ', 64 * 1024)}success</status>")),
        // Malformed
        ("an attribute twice", InRoot("<a b='' b=''/>")),
        ("an attribute without quotes", InRoot($"<a b={Secret}/>")),
        ("an attribute with <", InRoot("<a b='<'/>")),
        ("an attribute with a bare &", InRoot("<a b='c&d'/>")),
        ("attributes on an end tag", InRoot("<a></a b=''>")),
        ("crossed tags", InRoot("<a><b></a></b>")),
        ("an end tag too many", InRoot("</a>")),
        ("]]> in text", InRoot("]]>")),
        ("-- in a comment", InRoot("<!-- -- -->")),
        ("a comment without end", InRoot("<!--")),
        ("character data without end", InRoot("<![CDATA[")),
        ("an instruction without end", InRoot("<?a ")),
        ("an instruction named xml", InRoot("<?XmL a?>")),
        ("a name that begins with a digit", InRoot("<1a/>")),
        ("a name of two colons", InRoot("<a:b:c/>")),
        // Characters
        ("a NUL", InRoot("\0")),
        ("a control character", InRoot("\u0001")),
        ("a noncharacter", InRoot("\uFFFE")),
        ("a reference to NUL", InRoot("&#0;")),
        ("a reference to a surrogate", InRoot("&#xD83D;&#xDE00;")),
        ("a reference to a noncharacter", InRoot("&#xFFFF;")),
        ("a reference beyond Unicode", InRoot("&#x110000;")),
        ("a reference that overflows", InRoot("&#4294967361;")),
        ("a reference that overflows twice", InRoot("&#x10000000000000041;")),
        ("a negative reference", InRoot("&#-65;")),
        ("a reference in other digits", InRoot("&#٦٥;")),
        ("an overlong /", Bytes(0xC0, 0xAF)),
        ("an overlong NUL", Bytes(0xC0, 0x80)),
        ("a surrogate as UTF-8", Bytes(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80)),
        ("UTF-8 beyond Unicode", Bytes(0xF4, 0x90, 0x80, 0x80)),
        ("UTF-8 that breaks off", Bytes(0xE2, 0x82)),
        ("a byte that is never UTF-8", Bytes(0xFF)),
        // Encodings
        ("UTF-7, declared", Declared("utf-7", text => Encoding.ASCII.GetBytes(text))),
        ("UTF-32, little end first", xml => Encoded(new UTF32Encoding(bigEndian: false, byteOrderMark: true), xml)),
        ("UTF-32, big end first", xml => Encoded(new UTF32Encoding(bigEndian: true, byteOrderMark: true), xml)),
        ("UTF-16 without mark", xml => Encoding.Unicode.GetBytes(xml)),
        ("UTF-16, declared, without mark", Declared("utf-16", Utf8)),
        ("UTF-16 that breaks off", xml => [.. Utf16(Undeclared(xml)), 0]),
        ("half a pair in UTF-16", xml => [.. Utf16(Undeclared(xml)), 0x3D, 0xD8]),
        ("UTF-8 declared in UTF-16", Utf16),
        ("an encoding nobody knows", Declared(Secret, Utf8)),
        ("an encoding of mainframes", Declared("ibm037", Utf8)),
        ("Latin 1 declared behind the mark of UTF-8", Declared("iso-8859-1", text => Utf8("\uFEFF" + text))),
        ("two marks", xml => Utf8("\uFEFF\uFEFF" + xml)),
        ("ASCII declared, more sent", Declared("us-ascii", text => Utf8(Behind("<!--é-->", text)))),
        ("version 1.1", xml => Utf8(xml.Replace("\"1.0\"", "\"1.1\"", StringComparison.Ordinal))),
        ("a declaration without version", xml => Utf8("<?xml encoding='UTF-8'?>" + Undeclared(xml))),
        // Not XML at all
        ("a page", _ => Utf8($"<!DOCTYPE html><html><body>{Secret}</body></html>")),
        ("JSON", _ => Utf8($"{{\"status\":\"success\",\"a\":\"{Secret}\"}}")),
        ("a picture", _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
        ("something compressed", _ => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]),
        ("zeros", _ => new byte[1000]),
        ("nothing", _ => []),
        ("a mark alone", _ => [0xEF, 0xBB, 0xBF]),
    ];

    public static IReadOnlyList<(string Attack, Func<string, byte[]> Make)> Harmless { get; } =
    [
        ("nothing", Utf8),
        ("a comment in every text", xml => Utf8(Text().Replace(xml, ">$1<!-- > ' \" & -->$2<"))),
        ("an instruction in every text", xml => Utf8(Text().Replace(xml, ">$1<?a ? > < & ?>$2<"))),
        ("every text as character data", xml => Utf8(Text().Replace(xml, "><![CDATA[$1]]><![CDATA[$2]]><"))),
        ("every character as a reference", xml => Utf8(Text().Replace(xml, text => References(text, "&#{0};")))),
        ("hexadecimal references", xml => Utf8(Text().Replace(xml, text => References(text, "&#x00{0:x};")))),
        ("values in attributes", xml => Utf8(Tag().Replace(xml, "<$1 status='fail' error_id=\"3\" a='&lt;>'>"))),
        (
            "namespaces",
            xml => Utf8(xml.Replace($"<{Root}>", $"<{Root} xmlns='urn:a' xmlns:b='urn:b'>", StringComparison.Ordinal))
        ),
        ("prefixes", xml => Utf8(AnyTag().Replace(xml, "<$1p:$2"))),
        ("an include", InRoot("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>")),
        ("a style sheet", xml => Utf8("<?xml-stylesheet href='http://127.0.0.1:1/'?>" + Undeclared(xml))),
        ("a schema", InRoot("<a xsi:schemaLocation='a http://127.0.0.1:1/' xmlns:xsi='urn:i'/>")),
        ("the envelope one deeper", xml => Utf8(InRoot("<a>" + Undeclared(xml) + "</a>", xml))),
        ("another reply in a comment", xml => Utf8(InRoot("<!--" + Undeclared(xml) + "-->", xml))),
        ("another reply as character data", xml => Utf8(InRoot("<![CDATA[" + xml + "]]>", xml))),
        ("failure one deeper", InRoot("<a><status>fail</status><error><error_id>3</error_id></error></a>")),
        ("failure in capitals that is none", InRoot("<STATUS>fail</STATUS><Error><error_id>3</error_id></Error>")),
        ("an error without anything", InRoot("<error> <error_message> \n</error_message></error>")),
        ("an error's number unlike any", InRoot("<error><error_id></error_id></error>")),
        ("a very long name", InRoot($"<{new string('a', 200_000)}/>")),
        ("a very long prefix", InRoot($"<{new string('p', 200_000)}:a/>")),
        ("a very long attribute", InRoot($"<a b='{new string('c', 200_000)}'/>")),
        ("a very long text that nobody reads", InRoot($"<a>{new string('c', 200_000)}</a>")),
        ("a very long comment", InRoot($"<!--{new string('c', 200_000)}-->")),
        ("a very long reference", InRoot($"&#{new string('0', 200_000)}65;")),
        ("many bare &", InRoot(Repeat("&", 200_000))),
        ("many brackets", InRoot(Repeat("]] ", 200_000))),
        ("much space", InRoot(new string('\n', 200_000))),
        ("as deep as allowed", InRoot(Repeat("<a>", 15) + Repeat("</a>", 15))),
        ("numbers with many zeros", xml => Utf8(Number().Replace(xml, $">{new string('0', 10_000)}$1<"))),
        ("spaces around every number", xml => Utf8(Number().Replace(xml, "> \r\n\t$1\t<"))),
        ("spaces in every tag", xml => Utf8(Tag().Replace(xml, "< \n$1 \t>"))),
        ("lines as Windows ends them", xml => Utf8(xml.Replace("\n", "\r\n", StringComparison.Ordinal))),
        ("no lines", xml => Utf8(xml.Replace("\n", "", StringComparison.Ordinal))),
        ("a mark", xml => Utf8("\uFEFF" + xml)),
        ("space before the declaration", xml => Utf8(" \n" + xml)),
        ("space behind", Behind(" \r\n\t<!-- --><?a?>")),
        ("no declaration", xml => Utf8(Undeclared(xml))),
        ("the status last", Reordered("$1$3$2$4")),
        ("the status twice", Reordered("$1$2$3$2$4")),
        ("a status in capitals", Status("<status>\n SUCCESS </status>")),
        ("UTF-16, little end first", xml => Utf16(Undeclared(xml))),
        (
            "UTF-16, big end first",
            xml => Encoded(new UnicodeEncoding(bigEndian: true, byteOrderMark: true), Undeclared(xml))
        ),
        ("UTF-16, declared", Declared("utf-16", Utf16)),
        ("ISO-8859-1, declared", Declared("iso-8859-1", Encoding.Latin1.GetBytes)),
    ];

    private static Func<string, byte[]> WithDoctype(string doctype) =>
        xml => Utf8(xml.Replace(Declaration, Declaration + doctype, StringComparison.Ordinal));

    private static Func<string, byte[]> WithEntities(string declarations, string use) =>
        xml => WithDoctype($"<!DOCTYPE {Root} [{declarations}]>")(InRoot(use, xml));

    private static Func<string, byte[]> InRoot(string what) => xml => Utf8(InRoot(what, xml));

    private static string InRoot(string what, string xml) =>
        xml.Replace($"<{Root}>", $"<{Root}>{what}", StringComparison.Ordinal);

    private static Func<string, byte[]> Behind(string what) => xml => Utf8(Behind(what, xml));

    private static string Behind(string what, string xml) => xml.TrimEnd() + what;

    private static Func<string, byte[]> Status(string what) =>
        xml => Utf8(xml.Replace("<status>success</status>", what, StringComparison.Ordinal));

    private static Func<string, byte[]> Reordered(string order) => xml => Utf8(Response().Replace(xml, order, 1));

    private static Func<string, byte[]> Declared(string encoding, Func<string, byte[]> encode) =>
        xml => encode(xml.Replace("\"UTF-8\"", $"\"{encoding}\"", StringComparison.Ordinal));

    private static Func<string, byte[]> Bytes(params byte[] bytes) =>
        xml =>
            InRoot("<a>|</a>", xml).Split('|') is [var before, var after]
                ? [.. Utf8(before), .. bytes, .. Utf8(after)]
                : [];

    private static byte[] Utf8(string xml) => Encoding.UTF8.GetBytes(xml);

    private static byte[] Utf16(string xml) => Encoded(Encoding.Unicode, xml);

    private static byte[] Encoded(Encoding encoding, string xml) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)];

    private static string Undeclared(string xml) => xml.Replace(Declaration, "", StringComparison.Ordinal);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Laughs() =>
        string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} '{Repeat($"&a{i - 1};", 10)}'>"));

    private static string InCapitals(string xml)
    {
        var name = Response().Match(xml).Groups["name"].Value;
        return Regex.Replace(xml, $@"(?<=</?){name}(?=>)", name.ToUpperInvariant());
    }

    private static string References(Match text, string format)
    {
        var runes = (text.Groups[1].Value + text.Groups[2].Value).EnumerateRunes();
        return $">{string.Concat(runes.Select(rune => string.Format(CultureInfo.InvariantCulture, format, rune.Value)))}<";
    }

    // Before the status, the status, the response, behind it.
    [GeneratedRegex(
        @"\A(?<1>.*?)(?<2><status>success</status>\s*)(?<3><(?<name>\w+)>.*</\k<name>>)(?<4>\s*</envoyersmspro>.*)\z",
        RegexOptions.Singleline
    )]
    private static partial Regex Response();

    [GeneratedRegex("(?<=<[a-z_0-9]+)>([^<>])([^<>]*)<")]
    private static partial Regex Text();

    [GeneratedRegex("<([a-z_0-9]+)>")]
    private static partial Regex Tag();

    [GeneratedRegex("<(/? ?)([a-z_0-9]+)")]
    private static partial Regex AnyTag();

    // Phone numbers are longer; they are texts, and no zero or space before one goes unseen.
    [GeneratedRegex("(?<=<[a-z_0-9]+)>([0-9]{1,10})<")]
    private static partial Regex Number();
}
