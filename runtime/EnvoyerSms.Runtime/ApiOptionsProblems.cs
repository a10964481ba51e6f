namespace EnvoyerSms.Runtime;

/// <summary>What is wrong with the options of a client, each line beginning with where the option is.</summary>
internal sealed class ApiOptionsProblems
{
    private readonly string _place;
    private readonly List<string> _found;

    /// <param name="place">Where the options are.</param>
    /// <param name="earlier">Whole lines that were found before, perhaps in other sections.</param>
    public ApiOptionsProblems(string place, params IEnumerable<string> earlier)
        : this(place.Length == 0 ? "" : place + ":", [.. earlier]) { }

    private ApiOptionsProblems(string place, List<string> found) => (_place, _found) = (place, found);

    public IReadOnlyList<string> Found => _found;

    /// <summary>The same list, for options one level down.</summary>
    public ApiOptionsProblems Below(string place) => new($"{_place}{place}:", _found);

    /// <param name="option">Name of the option.</param>
    /// <param name="sentence">What is wrong and what to do; it continues after the name.</param>
    public void Add(string option, string sentence) => _found.Add($"{_place}{option} {sentence}");
}
