using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>The language of a page: both are said side by side where they are used, so that neither can be forgotten.</summary>
internal sealed class Language
{
    private readonly bool _isFrench;

    private Language(bool isFrench) => _isFrench = isFrench;

    public static Language English { get; } = new(isFrench: false);

    public static Language French { get; } = new(isFrench: true);

    public static IReadOnlyList<Language> All { get; } = [English, French];

    public string Tag => _isFrench ? "fr" : "en";

    /// <summary>As its readers call it.</summary>
    public string Name => _isFrench ? "Français" : "English";

    public Language Other => _isFrench ? English : French;

    public Line Say(Line english, Line french) => _isFrench ? french : english;

    public string Word(string english, string french) => _isFrench ? french : english;

    public string Word(Phrase phrase) => Word(phrase.En, phrase.Fr);

    /// <summary>Words of the contract; where it has none in this language, those of the other; null where it has none.</summary>
    public Words? Of(LocalizedText text)
    {
        var (own, others) = _isFrench ? (text.Fr, text.En) : (text.En, text.Fr);
        return own is { Length: > 0 } ? new Words(own.Trim())
            : others is { Length: > 0 } ? new Words(others.Trim(), Other.Tag)
            : null;
    }

    /// <summary>Words that a contract has in one language: English, as its keys are.</summary>
    public Words InEnglish(string words) => new(words, _isFrench ? English.Tag : "");

    /// <summary><c>a, b and c</c></summary>
    public Line And(IEnumerable<Line> items) => Join(items, Word(" and ", " et "));

    /// <summary><c>a, b or c</c></summary>
    public Line Or(IEnumerable<Line> items) => Join(items, Word(" or ", " ou "));

    private static Line Join(IEnumerable<Line> items, string last)
    {
        var all = items.ToList();
        return all.Count < 2 ? Line.Join(", ", all) : $"{Line.Join(", ", all[..^1])}{last}{all[^1]}";
    }
}
