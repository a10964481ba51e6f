namespace EnvoyerSms.Runtime;

/// <summary>What is wrong with the options of a client, each line beginning with the location of the option.</summary>
/// <param name="section">The location of the options.</param>
/// <param name="earlier">Whole lines that were found before, perhaps in other sections.</param>
internal sealed class ApiOptionsProblems(string section, IEnumerable<string> earlier)
{
    private readonly List<string> _problems = [.. earlier];

    public IReadOnlyList<string> Found => _problems;

    /// <param name="option">Name of the option.</param>
    /// <param name="sentence">What is wrong and what to do; it continues after the name.</param>
    public void Add(string option, string sentence) => AddLine($"{option} {sentence}");

    public void AddLine(string line) => _problems.Add($"{section}:{line}");
}
