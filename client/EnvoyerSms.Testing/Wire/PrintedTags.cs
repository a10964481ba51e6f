using System.Xml.Linq;

namespace EnvoyerSms.Testing.Wire;

// Where the document's samples differ from well-formed XML, or from each other.
internal static class PrintedTags
{
    private const string Echo = "error/request";
    private const string Remaining = "message/sms_remaining";

    // Misspelt, but well-formed.
    private static readonly (string, string) PrintedRemaining = ("<sms_remaing>", "</sms_remaing>");

    private static readonly Dictionary<string, (string Open, string Close)> ByPath = new(StringComparer.Ordinal)
    {
        ["accounts/account/sms_remaining"] = ("<sms_remaining>", "</ sms_remaining>"),
        ["accounts/debitaccount"] = ("<debitaccount >", "</debitaccount >"),
        ["accounts/debitaccount/sms_remaining"] = ("<sms_remaining>", "</ sms_remaining>"),
        ["accounts/creditaccount"] = ("< creditaccount >", "</ creditaccount >"),
        ["accounts/creditaccount/sms_remaining"] = ("<sms_remaining>", "</ sms_remaining>"),
        [Echo] = ("<request>", "\n  </request>"),
        ["error/error_message"] = ("<error_message> ", " </error_message>"),
    };

    public static (string Open, string Close) Find(SimulatorSpelling spelling, string path, string name) =>
        path + name == Remaining && spelling != SimulatorSpelling.AsObserved ? PrintedRemaining
        : spelling == SimulatorSpelling.AsPrinted && ByPath.TryGetValue(path + name, out var tags) ? tags
        : ($"<{name}>", $"</{name}>");

    public static string Escape(SimulatorSpelling spelling, string path, XElement element)
    {
        var isRaw = spelling == SimulatorSpelling.AsPrinted && path + element.Name.LocalName == Echo;
        var text = isRaw ? element.Value : element.Value.Replace("&", "&amp;", StringComparison.Ordinal);
        return text.Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\r", "&#13;", StringComparison.Ordinal);
    }
}
