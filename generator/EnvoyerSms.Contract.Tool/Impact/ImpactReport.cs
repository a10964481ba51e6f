using EnvoyerSms.Contract.Tool.Reports;

namespace EnvoyerSms.Contract.Tool.Impact;

/// <summary>What a coming contract does to the calls of a build, from what its compilations said.</summary>
internal sealed class ImpactReport(ToolHost host, Speech speech)
{
    // As the analyzers name them.
    private const string Compared = "ESMS1300";
    private const string Unusable = "ESMS1301";
    private const string Rule = "ChangeRule";
    private const string ChangePath = "ChangePath";
    private const string Version = "NextVersion";
    private const string Uses = "NextUses";

    /// <exception cref="UnusableException">Nothing was compared, or not all that uses a client.</exception>
    public Report Of(IReadOnlyList<Compilation> compilations)
    {
        var notes = compilations.SelectMany(Notes).ToList();
        Check(compilations, notes.Count > 0);
        var lines = compilations
            .SelectMany(compilation => compilation.Log.Results)
            .Where(result => result.Rule is not (Compared or Unusable) && result.Place is not null)
            .DistinctBy(result => (result.Rule, result.Place, result.Message))
            .OrderBy(result => result.Fact(Rule), StringComparer.Ordinal)
            .ThenBy(result => result.Fact(ChangePath), StringComparer.Ordinal)
            .ThenBy(result => result.Place!.Path, StringComparer.Ordinal)
            .ThenBy(result => result.Place!.Line)
            .Select(Line)
            .ToList();
        return new Report(
            lines,
            null,
            null,
            Totals(compilations, notes, lines),
            lines.Count == 0 ? ExitCodes.Fine : ExitCodes.Breaking
        );
    }

    private ReportLine Line(SarifResult result)
    {
        var text = speech.Say(result.Message, result.Message);
        return new ReportLine(
            result.Rule,
            result.IsSuppressed ? LineLevel.Note : LineLevel.Warning,
            text,
            text,
            result.Place! with
            {
                Path = host.Shown(result.Place.Path),
            },
            Path: result.Fact(ChangePath)
        );
    }

    private static void Check(IReadOnlyList<Compilation> compilations, bool isCompared)
    {
        if (
            compilations
                .SelectMany(compilation => compilation.Log.Results)
                .FirstOrDefault(result => result.Rule == Unusable) is
            { } refused
        )
            throw new UnusableException(refused.Message, refused.Message);
        var missed = compilations.FirstOrDefault(compilation => compilation.UsesClient && !Notes(compilation).Any());
        if (isCompared && missed is not null)
            throw new UnusableException(
                $"'{Path.GetFileName(missed.Project)}' uses a client and was not compared; add the package of the contract to it, or turn its analyzers on",
                $"« {Path.GetFileName(missed.Project)} » utilise un client et n’a pas été comparé ; ajoutez-lui le paquet du contrat, ou activez ses analyseurs"
            );
        if (!isCompared)
            throw new UnusableException(
                "Nothing was compared: no project of this build has the analyzers of a contract; add the package to it, in a version that knows ApiContractNext",
                "Rien n’a été comparé : aucun projet n’a les analyseurs d’un contrat ; ajoutez-lui le paquet, dans une version qui connaît ApiContractNext"
            );
    }

    private string Totals(IReadOnlyList<Compilation> compilations, List<SarifResult> notes, List<ReportLine> lines)
    {
        var uses = notes.Sum(note => note.Count(Uses));
        var version = notes[0].Fact(Version);
        var silenced = compilations
            .SelectMany(compilation => compilation.Log.Silenced)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var told =
            lines.Count == 0
                ? speech.Say(
                    $"None of your {uses} uses is touched by version {version}.",
                    $"Aucune de vos {uses} utilisations n’est touchée par la version {version}."
                )
                : speech.Say(
                    $"{lines.Count} of your {uses} uses are touched by version {version}, by {lines.Select(line => line.Path).Distinct().Count()} changes.",
                    $"{lines.Count} de vos {uses} utilisations sont touchées par la version {version}, par {lines.Select(line => line.Path).Distinct().Count()} changements."
                );
        return silenced.Count == 0
            ? told
            : $"{told} {speech.Say($"Your projects silence {string.Join(", ", silenced)}.", $"Vos projets taisent {string.Join(", ", silenced)}.")}";
    }

    private static IEnumerable<SarifResult> Notes(Compilation compilation) =>
        compilation.Log.Results.Where(result => result.Rule == Compared);
}
