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
        var uses = CountUses(compilations);
        if (uses == 0 && lines.Count == 0)
            throw new UnusableException(
                "Nothing was compared: no line of this build uses the client; name a project that does",
                "Rien n’a été comparé : aucune ligne n’utilise le client ; nommez un projet qui l’utilise"
            );
        return new Report(
            lines,
            null,
            null,
            Totals(compilations, uses, notes[0].Fact(Version), lines),
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
                $"'{Path.GetFileName(missed.Project)}' uses a client and was not compared; that needs C#, the package of the contract in the project itself, and its analyzers turned on",
                $"« {Path.GetFileName(missed.Project)} » utilise un client et n’a pas été comparé ; il y faut C#, le paquet du contrat dans le projet même, et ses analyseurs activés"
            );
        if (!isCompared)
            throw new UnusableException(
                "Nothing was compared: no project of this build has the analyzers of a contract; add the package to it, in a version that knows ApiContractNext",
                "Rien n’a été comparé : aucun projet n’a les analyseurs d’un contrat ; ajoutez-lui le paquet, dans une version qui connaît ApiContractNext"
            );
    }

    // A project that is compiled for two frameworks uses nothing twice.
    private static int CountUses(IReadOnlyList<Compilation> compilations) =>
        compilations
            .GroupBy(compilation => compilation.Project, StringComparer.Ordinal)
            .Sum(project => project.Max(compilation => Notes(compilation).Sum(note => note.Count(Uses))));

    private string Totals(
        IReadOnlyList<Compilation> compilations,
        int uses,
        string version,
        IReadOnlyList<ReportLine> lines
    )
    {
        // Two changes may touch one of them.
        var touched = lines.Select(line => line.Place).Distinct().Count();
        var (en, fr) = (touched, uses) switch
        {
            (0, 1) => ("Your only use is not", "Votre seule utilisation n’est pas touchée"),
            (0, _) => ($"None of your {uses} uses is", $"Aucune de vos {uses} utilisations n’est touchée"),
            (_, 1) => ("Your only use is", "Votre seule utilisation est touchée"),
            (1, _) => ($"1 of your {uses} uses is", $"1 de vos {uses} utilisations est touchée"),
            _ => ($"{touched} of your {uses} uses are", $"{touched} de vos {uses} utilisations sont touchées"),
        };
        var changes = lines.Select(line => line.Path).Distinct().Count();
        var (by, par) =
            changes == 0
                ? ("", "")
                : ($", by {Counted.En(changes, "change")}", $", par {Counted.Fr(changes, "changement")}");
        var told = speech.Say($"{en} touched by version {version}{by}.", $"{fr} par la version {version}{par}.");
        var silenced = compilations
            .SelectMany(compilation => compilation.Log.Silenced)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return silenced.Count == 0
            ? told
            : $"{told} {speech.Say($"Your projects silence {string.Join(", ", silenced)}.", $"Vos projets taisent {string.Join(", ", silenced)}.")}";
    }

    private static IEnumerable<SarifResult> Notes(Compilation compilation) =>
        compilation.Log.Results.Where(result => result.Rule == Compared);
}
