using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace EnvoyerSms.Testing.Wire;

// Writes responses, in one of the spellings.
internal sealed class ResponseText(SimulatorSpelling spelling)
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";

    private readonly StringBuilder _text = new();

    public static string Write(SimulatorSpelling spelling, XElement payload, bool isSuccess)
    {
        var response = new ResponseText(spelling);
        response._text.Append(Declaration).Append('\n');
        var root = new XElement("envoyersmspro", new XElement("status", isSuccess ? "success" : "fail"), payload);
        response.Append(root, path: "", depth: 0);
        return response._text.ToString();
    }

    // Characters that XML cannot carry at all are left out.
    public static XElement Element(string name, string value) =>
        new(name, string.Concat(value.EnumerateRunes().Where(IsXml).Select(rune => rune.ToString())));

    public static XElement Element(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    private void Append(XElement element, string path, int depth)
    {
        var (open, close) = PrintedTags.Find(spelling, path, element.Name.LocalName);
        _text.Append(' ', depth * 2).Append(open);
        if (element.HasElements)
        {
            _text.Append('\n');
            foreach (var child in element.Elements())
                Append(child, depth == 0 ? "" : $"{path}{element.Name.LocalName}/", depth + 1);
            _text.Append(' ', depth * 2);
        }
        else
        {
            _text.Append(PrintedTags.Escape(spelling, path, element));
        }
        _text.Append(close).Append('\n');
    }

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
