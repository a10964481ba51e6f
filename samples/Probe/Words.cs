using System.Globalization;

namespace Probe;

/// <summary>A sentence in English and in French; printed in the language of whoever runs the program.</summary>
internal sealed record Words(string English, string French)
{
    public override string ToString() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? French : English;
}
