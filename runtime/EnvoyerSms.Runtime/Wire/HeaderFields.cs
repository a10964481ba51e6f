using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Values of a request that travel as headers.</summary>
internal static class HeaderFields
{
    /// <param name="headers">Take the values.</param>
    /// <param name="fields">A value for each header, as written to a form.</param>
    /// <exception cref="FormEncodingException">A value holds what no header carries.</exception>
    public static void Add(HttpRequestHeaders headers, ReadOnlySpan<byte> fields)
    {
        var values = WrittenFields.Split(fields);
        for (var i = 0; i < values.Length; i += 2)
            headers.TryAddWithoutValidation(values[i], Decode(values[i], values[i + 1]));
    }

    /// <summary>Whether a header carries the text as it is: a line break would begin another header, and blanks at the ends are cut off.</summary>
    public static bool Carries(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~')
                return false;
        }
        return value.Length == 0 || (value[0] != ' ' && value[value.Length - 1] != ' ');
    }

    private static string Decode(string name, string spelled)
    {
        var value = new StringBuilder(spelled.Length);
        for (var i = 0; i < spelled.Length; i++)
        {
            if (spelled[i] == '%')
            {
                value.Append((char)((Digit(spelled[i + 1]) << 4) | Digit(spelled[i + 2])));
                i += 2;
            }
            else
                value.Append(spelled[i] == '+' ? ' ' : spelled[i]);
        }
        var text = value.ToString();
        return Carries(text) ? text : throw FormEncodingException.Header(name);
    }

    // Forms are written with upper-case digits.
    private static int Digit(char c) => c <= '9' ? c - '0' : c - 'A' + 10;
}
