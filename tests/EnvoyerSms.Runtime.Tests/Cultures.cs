using System.Globalization;

namespace EnvoyerSms.Runtime.Tests;

/// <summary>Runs code under cultures that change letters, digits, calendars or separators.</summary>
internal static class Cultures
{
    private static readonly string[] Names = ["", "tr-TR", "fa-IR", "th-TH", "de-DE"];

    /// <summary>What the code says under the invariant culture, having said the same under all others.</summary>
    public static T Same<T>(Func<T> code)
    {
        var results = Names.Select(name => Under(name, code)).ToArray();
        Assert.All(results, result => Assert.Equal(results[0], result));
        return results[0];
    }

    private static T Under<T>(string name, Func<T> code)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return code();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
