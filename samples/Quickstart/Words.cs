using System.Globalization;

namespace Quickstart;

// What is said in the language of whoever runs the program: French, or English.
internal static class Words
{
    public static string Say(string english, string french) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? french : english;
}
