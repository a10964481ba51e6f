using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Fuzzing;

/// <summary>Any UTF-16 as texts and numbers of a form: the framework decodes what was given, or a lone surrogate was refused.</summary>
internal sealed class FormTarget : FuzzTarget
{
    private static readonly string[] Texts =
    [
        "Ceci est un test",
        "+33 6 00 00 00 01",
        "é€😀\r\n\r",
        "a,b&c=d+e%41~*",
        "\uD83D",
        "\0\u007F\u0080\u07FF\u0800\uFFFF",
    ];

    public override IEnumerable<byte[]> Seeds => Texts.Select(Encoding.Unicode.GetBytes);

    public override void Run(byte[] input)
    {
        var text = new string(MemoryMarshal.Cast<byte, char>(input));
        var item = text.Replace(",", "", StringComparison.Ordinal);
        string form;
        try
        {
            form = Write(text, item);
        }
        catch (FormEncodingException)
        {
            Demand(HasLoneSurrogate(text), "Refused without a reason");
            return;
        }
        Demand(!HasLoneSurrogate(text), "A lone surrogate was sent");
        Demand(form.All(c => char.IsAsciiLetterOrDigit(c) || "&=%+,-._*".Contains(c)), "A byte that needs an escape");

        var fields = form.Split('&');
        Demand(Value(fields[0], "text") == text, "The text is another");
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Demand(Value(fields[1], "lines") == lines, "The lines are others");
        Demand(Value(fields[2], "list") == item + "," + item, "The list is another");
        Demand(
            Value(fields[3], "phone") == (PhoneDigits.TryNormalize(text, out var digits) ? digits : text),
            "The number is another"
        );
    }

    private static string Write(string text, string item)
    {
        var form = new FormWriter();
        try
        {
            form.Text("text"u8, text);
            form.Text("lines"u8, text, normalizeLineBreaks: true);
            form.TextList("list"u8, [item, item], ',');
            form.Phone("phone"u8, text);
            return Encoding.ASCII.GetString(form.Written);
        }
        finally
        {
            form.Dispose();
        }
    }

    private static string Value(string field, string name)
    {
        Demand(field.StartsWith(name + "=", StringComparison.Ordinal), "The field is another");
        return WebUtility.UrlDecode(field[(name.Length + 1)..]);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }
        return false;
    }
}
