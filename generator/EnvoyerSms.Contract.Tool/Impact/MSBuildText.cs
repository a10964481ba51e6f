using System.Globalization;
using System.Text;

namespace EnvoyerSms.Contract.Tool.Impact;

/// <summary>A value of a property as a command line of MSBuild takes it: no sign in it means anything.</summary>
internal static class MSBuildText
{
    private const string Meaning = "%$@'();?*,\"";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (Meaning.Contains(sign))
                escaped.Append(CultureInfo.InvariantCulture, $"%{(int)sign:X2}");
            else
                escaped.Append(sign);
        }
        return escaped.ToString();
    }
}
