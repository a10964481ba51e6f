namespace EnvoyerSms.Testing.Tests.Probe;

// What the program printed, read back: under which heading each fact stands.
internal sealed class ProbeReport
{
    public const string Held = "Held";
    public const string NotHeld = "Did not hold";
    public const string NotSeen = "Not seen this time";
    public const string CannotBeSeen = "Cannot be seen without sending, changing or paying";

    private readonly List<(string Heading, string Path)> _facts = [];

    public ProbeReport(string output)
    {
        var heading = "";
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("  ", StringComparison.Ordinal))
                _facts.Add((heading, line.Trim()));
            else if (line.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0)
                heading = line[..colon];
        }
    }

    public IEnumerable<string> Paths => _facts.Select(fact => fact.Path);

    public IEnumerable<string> Under(string heading) =>
        _facts.Where(fact => fact.Heading == heading).Select(fact => fact.Path);
}
