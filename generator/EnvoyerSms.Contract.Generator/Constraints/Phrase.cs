using System.Globalization;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>Words of our own for the XML docs, in both languages.</summary>
internal readonly record struct Phrase(string En, string Fr)
{
    /// <param name="limit">The number.</param>
    /// <param name="en">What is counted, one of it.</param>
    /// <param name="fr">The same in French.</param>
    public static Phrase AtLeast(long limit, string en, string fr) =>
        new("at least " + Counted(limit, en), "au moins " + Counted(limit, fr));

    /// <inheritdoc cref="AtLeast"/>
    public static Phrase AtMost(long limit, string en, string fr) =>
        new("at most " + Counted(limit, en), "au plus " + Counted(limit, fr));

    private static string Counted(long count, string noun)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return $"{number} {noun}{(count == 1 ? "" : "s")}";
    }
}
