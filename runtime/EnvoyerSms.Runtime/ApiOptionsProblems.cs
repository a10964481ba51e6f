namespace EnvoyerSms.Runtime;

/// <summary>What is wrong with the options of a client, each line beginning with where the option stands.</summary>
/// <param name="section">Where the options stand.</param>
/// <param name="earlier">Whole lines that were found before, perhaps in other sections.</param>
internal sealed class ApiOptionsProblems(string section, IEnumerable<string> earlier)
{
    private readonly List<string> _problems = [.. earlier];

    public IReadOnlyList<string> Found => _problems;

    /// <param name="option">Name of the option.</param>
    /// <param name="sentence">What is wrong and what to do; goes on where the name ends.</param>
    public void Add(string option, string sentence) => AddLine($"{option} {sentence}");

    public void AddLine(string line) => _problems.Add($"{section}:{line}");
}
