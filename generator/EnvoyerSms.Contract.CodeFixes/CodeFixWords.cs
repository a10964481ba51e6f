using System.Globalization;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Words of CodeFixWords.resx, in the language of the user interface.</summary>
internal static class CodeFixWords
{
    private static readonly System.Resources.ResourceManager Words = new(typeof(CodeFixWords));

#pragma warning disable CA1304 // Without a culture the manager takes that of the user interface, which is the one that is wanted.
    public static string Find(string name, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Words.GetString(name)!, arguments);
#pragma warning restore CA1304
}
