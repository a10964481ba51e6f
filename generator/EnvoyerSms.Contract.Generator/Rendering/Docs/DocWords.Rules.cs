using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
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
        var kind = ConstraintKinds.Of(rule.Kind);
        var argument = kind.Argument switch
        {
            ConstraintArgument.Pattern => Code(rule.Argument),
            ConstraintArgument.Parameters => Names(rule.Parameters, ", "),
            _ => "",
        };
        var words = kind.Docs(rule, argument);
        return Say(words.En, words.Fr);
    }

    private static string Names(IEnumerable<string> parameters, string separator) =>
        string.Join(separator, parameters.Select(Code));
}
