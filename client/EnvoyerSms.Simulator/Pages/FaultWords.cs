using System.Text.RegularExpressions;
using EnvoyerSms.Simulator.Worlds;

namespace EnvoyerSms.Simulator.Pages;

// What faults do, in words. The simulator itself says it in English.
internal static partial class FaultWords
{
    public static string Kind(Words words, string kind) =>
        kind switch
        {
            FaultOrder.Status => words.Say("answers with a status", "répond par un statut"),
            FaultOrder.StatusAfterWork => words.Say(
                "does the work, but answers with a status",
                "fait le travail, mais répond par un statut"
            ),
            FaultOrder.Error => words.Say("refuses with an error of the API", "refuse avec une erreur de l’API"),
            FaultOrder.Cut => words.Say("cuts the connection", "coupe la connexion"),
            FaultOrder.CutAfterWork => words.Say(
                "does the work, then cuts the connection",
                "fait le travail, puis coupe la connexion"
            ),
            FaultOrder.Late => words.Say("answers late", "répond en retard"),
            _ => words.Say("lets pass", "laisse passer"),
        };

    public static string Describe(Words words, string description) => words.Say(description, French(description));

    private static string French(string description)
    {
        var after = description.EndsWith(AfterWork, StringComparison.Ordinal);
        var what = after ? description[..^AfterWork.Length] : description;
        var french =
            what == "cuts the connection" ? "coupe la connexion"
            : what == "lets pass" ? "laisse passer"
            : Late().Match(what) is { Success: true } late ? $"répond après {late.Groups[1].Value}"
            : Refusal().Match(what) is { Success: true } refusal ? $"refuse avec l’erreur {refusal.Groups[1].Value}"
            : what.Replace("answers ", "répond ", StringComparison.Ordinal);
        return after ? $"{french} une fois le travail fait" : french;
    }

    private const string AfterWork = " after the work is done";

    [GeneratedRegex("^answers after (.*)$")]
    private static partial Regex Late();

    [GeneratedRegex("^refuses with error (.*)$", RegexOptions.Singleline)]
    private static partial Regex Refusal();
}
