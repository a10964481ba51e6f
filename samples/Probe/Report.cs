using System.Globalization;
using EnvoyerSms;

namespace Probe;

/// <summary>What became of each assumed fact. It holds the contract's words and those of this program, and nothing that came from the API.</summary>
internal sealed class Report
{
    private const string Indent = "  ";

    private readonly Words _api;
    private readonly DateTimeOffset _time;
    private readonly List<(Fact Fact, Finding Finding)> _found;

    private Report(Words api, DateTimeOffset time, List<(Fact Fact, Finding Finding)> found) =>
        (_api, _time, _found) = (api, time, found);

    /// <summary>Looks at one fact after the other.</summary>
    public static async Task<Report> MakeAsync(Api api, bool sends)
    {
        var look = new Look(api, sends);
        var found = new List<(Fact, Finding)>();
        Words? end = null;
        foreach (var fact in Facts.All)
        {
            try
            {
                found.Add((fact, end is null ? await fact.LookAsync(look) : new Finding(Verdict.NotSeen, end)));
            }
            catch (ApiRateLimitException)
            {
                end = new("no request is left", "il ne reste plus de requête");
                found.Add((fact, new Finding(Verdict.NotSeen, end)));
            }
        }
        return new Report(
            api.IsSimulated ? Sentences.Simulated : Sentences.Configured,
            TimeProvider.System.GetUtcNow(),
            found
        );
    }

    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            Sentences.Title(
                _time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                EnvoyerSmsApi.Definition.Version
            )
        );
        output.WriteLine(_api);
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var ofVerdict = _found.Where(found => found.Finding.Verdict == verdict).ToList();
            output.WriteLine();
            output.WriteLine(Sentences.Heading(verdict, ofVerdict.Count));
            foreach (var (fact, finding) in ofVerdict)
            {
                output.WriteLine($"{Indent}{fact.Path}");
                output.WriteLine($"{Indent}{Indent}{fact.Says}");
                output.WriteLine($"{Indent}{Indent}> {finding.Seen}");
            }
        }
    }
}
