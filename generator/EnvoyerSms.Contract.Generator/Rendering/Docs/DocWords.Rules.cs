using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Rendering.Docs;

internal sealed partial class DocWords
{
    public string Rules(IEnumerable<RuleModel> rules) => string.Join(Semicolon, rules.Select(Rule));

    private string Rule(RuleModel rule)
    {
        var words = Kind(rule);
        if (rule.Method is { } method)
            words += Say(" by ", " par ") + (method == HttpVerb.Post ? "POST" : "GET");
        if (rule.When.Count > 0)
            words += Say(" with ", " avec ") + Names(rule.When, Say(" and ", " et "));
        if (rule.Unless.Count > 0)
            words += Say(" without ", " sans ") + Names(rule.Unless, Say(" or ", " ni "));
        if (rule.Advice)
            words += Say(" (advice, not refused)", " (conseil, sans refus)");
        return words;
    }

    private string Kind(RuleModel rule)
    {
        var limit = rule.Limit.ToString(CultureInfo.InvariantCulture);
        return rule.Kind switch
        {
            ApiRuleKind.NotEmpty => Say("not empty", "non vide"),
            ApiRuleKind.MinLength => AtLeast(rule.Limit, Say("character", "caractère")),
            ApiRuleKind.MaxLength => AtMost(rule.Limit, Say("character", "caractère")),
            ApiRuleKind.Characters => Characters(rule.Argument),
            ApiRuleKind.NotNumeric => Say("not digits alone", "pas seulement des chiffres"),
            ApiRuleKind.Pattern => Say($"matches {Code(rule.Argument)}", $"de la forme {Code(rule.Argument)}"),
            ApiRuleKind.PhoneDigits => Say(
                "phone number with country code",
                "numéro de téléphone avec indicatif du pays"
            ),
            ApiRuleKind.MaxUnits => AtMost(rule.Limit, Say("unit", "unité")),
            ApiRuleKind.Min => Say("at least ", "au moins ") + limit,
            ApiRuleKind.Max => Say("at most ", "au plus ") + limit,
            ApiRuleKind.MinItems => AtLeast(rule.Limit, Say("item", "élément")),
            ApiRuleKind.MaxItems => AtMost(rule.Limit, Say("item", "élément")),
            ApiRuleKind.Distinct => Say("no item twice", "aucun élément en double"),
            ApiRuleKind.Future => Say("not in the past", "pas dans le passé"),
            ApiRuleKind.Unambiguous => Say(
                "a local time that occurs only once",
                "une heure locale qui n'existe qu'une fois"
            ),
            ApiRuleKind.Different => Say("different values: ", "valeurs différentes : ") + Names(rule.Parameters, ", "),
            ApiRuleKind.Exclusive => Say("at most one of ", "au plus un parmi ") + Names(rule.Parameters, ", "),
            _ => Say("all or none of ", "tous ou aucun parmi ") + Names(rule.Parameters, ", "),
        };
    }

    private string AtLeast(long limit, string noun) => Say("at least ", "au moins ") + Count(limit, noun);

    private string AtMost(long limit, string noun) => Say("at most ", "au plus ") + Count(limit, noun);

    private static string Count(long count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private string Characters(string set) =>
        set switch
        {
            "asciiDigits" => Say("digits only", "chiffres seulement"),
            "asciiLetters" => Say("letters A to Z only", "lettres de A à Z seulement"),
            _ => Say("letters A to Z and digits only", "lettres de A à Z et chiffres seulement"),
        };

    private static string Names(IEnumerable<string> parameters, string separator) =>
        string.Join(separator, parameters.Select(Code));
}
