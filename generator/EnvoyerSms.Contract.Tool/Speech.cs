using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;

namespace EnvoyerSms.Contract.Tool;

/// <summary>The language that a command speaks. What leaves it is one line, whatever a contract says in it.</summary>
internal sealed class Speech(CultureInfo culture)
{
    public static Speech English { get; } = new(CultureInfo.GetCultureInfo("en"));

    public static Speech French { get; } = new(CultureInfo.GetCultureInfo("fr"));

    public bool IsFrench { get; } = ProblemWords.Speaks(culture);

    public string Say(Phrase phrase) => ShownText.OnOneLine(IsFrench ? phrase.Fr : phrase.En);

    public string Say(string english, string french) => Say(new Phrase(english, french));

    public string Say(Wording wording) => ShownText.OnOneLine(wording.ToString(null, culture));

    /// <summary>The title of a rule.</summary>
    public string Title(Rule rule) => ProblemWords.Find(rule.Title, culture);
}
