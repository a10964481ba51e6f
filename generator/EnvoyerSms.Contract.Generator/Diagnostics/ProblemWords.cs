using System;
using System.Globalization;
using System.Resources;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>
/// The words about contracts and projects in other languages. English stands in the code, and is the key in <c>ProblemWords.fr.resx</c>.
/// </summary>
internal static class ProblemWords
{
    // Loaded only when a problem is shown to a reader of French.
    private static readonly Lazy<ResourceSet?> French = new(() =>
        new ResourceManager(typeof(ProblemWords)).GetResourceSet(
            CultureInfo.GetCultureInfo("fr"),
            createIfNotExists: true,
            tryParents: false
        )
    );

    /// <summary>The same in the language of the culture that is given; English where it is none, or one that we do not speak.</summary>
    public static string Find(string english, IFormatProvider? culture) =>
        (Speaks(culture) ? French.Value?.GetString(english) : null) ?? english;

    /// <summary>Whether it is another language than English that we speak.</summary>
    public static bool Speaks(IFormatProvider? culture) => culture is CultureInfo { TwoLetterISOLanguageName: "fr" };
}
