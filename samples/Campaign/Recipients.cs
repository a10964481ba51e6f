using System.Globalization;
using static Campaign.Words;

namespace Campaign;

/// <summary>Whom the campaign goes to: the file without what is bad, double or excluded.</summary>
internal static class Recipients
{
    private const int MostLinesTold = 20;

    /// <exception cref="CampaignException">A file has rows that are no numbers, or nobody is left.</exception>
    public static IReadOnlyList<string> Of(Settings settings, Action<string> tell)
    {
        var file = NumberFile.Read(settings.File, settings.Column, settings.Region);
        if (file.Bad.Count > 0 && !settings.SkipsBad)
            throw new CampaignException(
                Say(
                    $"{settings.File}: no number in {Lines(file.Bad)}. Correct them, or leave them out with --skip-bad. Nothing was sent.",
                    $"{settings.File}\u00a0: pas de numéro dans {Lines(file.Bad)}. Corrigez-les, ou laissez-les de côté avec --skip-bad. Rien n'a été envoyé."
                )
            );
        var excluded = Excluded(settings);
        string[] left = [.. file.Numbers.Where(number => !excluded.Contains(number))];
        tell(
            Say(
                $"Recipients: {left.Length}; left out: duplicates {file.Duplicates}, bad rows {file.Bad.Count}, excluded {file.Numbers.Count - left.Length}.",
                $"Destinataires\u00a0: {left.Length}\u00a0; écartés\u00a0: doublons {file.Duplicates}, lignes fausses {file.Bad.Count}, exclus {file.Numbers.Count - left.Length}."
            )
        );
        return left.Length > 0
            ? left
            : throw new CampaignException(Say("Nobody is left to send to.", "Il ne reste personne à qui envoyer."));
    }

    // A number of it that cannot be read would be sent to: it is never skipped.
    private static HashSet<string> Excluded(Settings settings)
    {
        if (settings.Exclude is not { } path)
            return [];
        var file = NumberFile.Read(path, column: null, settings.Region);
        if (file.Bad.Count > 0)
            throw new CampaignException(
                Say(
                    $"{path}: no number in {Lines(file.Bad)}. Correct them: whoever stands there must not be sent to.",
                    $"{path}\u00a0: pas de numéro dans {Lines(file.Bad)}. Corrigez-les\u00a0: rien ne doit partir vers qui s'y trouve."
                )
            );
        return [.. file.Numbers];
    }

    private static string Lines(IReadOnlyList<BadRow> bad)
    {
        var told = string.Join(
            ", ",
            bad.Take(MostLinesTold).Select(row => row.Line.ToString(CultureInfo.InvariantCulture))
        );
        var more = bad.Count - MostLinesTold;
        var rest = more > 0 ? Say($" and {more} more", $" et {more} de plus") : "";
        var lines = bad.Count > 1 ? Say("lines", "les lignes") : Say("line", "la ligne");
        return $"{lines} {told}{rest}";
    }
}
