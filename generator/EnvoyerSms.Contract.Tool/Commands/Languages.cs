using System.Globalization;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>The languages of the tool.</summary>
internal static class Languages
{
    public const string Option = "--language";
    public const string English = "en";
    public const string French = "fr";

    /// <summary>For what is written to be read, not for what is said meanwhile.</summary>
    public const string Both = "both";

    /// <summary>The language that a command line asks for, before it is understood; null where it asks for none.</summary>
    public static CultureInfo? Asked(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var value =
                arguments[index] == Option && index + 1 < arguments.Count ? arguments[index + 1]
                : arguments[index].StartsWith(Option + "=", StringComparison.Ordinal)
                || arguments[index].StartsWith(Option + ":", StringComparison.Ordinal)
                    ? arguments[index][(Option.Length + 1)..]
                : "";
            if (value is English or French)
                return CultureInfo.GetCultureInfo(value);
        }
        return null;
    }
}
