using System.Globalization;

namespace Campaign;

/// <summary>What the program says, in the language of whoever runs it.</summary>
internal static class Words
{
    public static string Say(string english, string french) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? french : english;
}
