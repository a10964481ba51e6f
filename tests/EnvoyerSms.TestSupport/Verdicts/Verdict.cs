namespace EnvoyerSms.TestSupport.Verdicts;

/// <summary>A request as data, and the rules of the contract that it breaks.</summary>
/// <param name="Where">The line that says so, for messages.</param>
/// <param name="Operation">The operation, as the contract names it.</param>
/// <param name="ByGet">Whether it is sent by GET.</param>
/// <param name="Members">The members that get a value: a text, a list of texts, a number, a flag, an instant or null.</param>
/// <param name="Required">How many of them, from the first, every request of the operation has.</param>
/// <param name="Broken">The rules, as <see cref="BrokenRules"/> writes them, in order.</param>
public sealed record Verdict(
    string Where,
    string Operation,
    bool ByGet,
    IReadOnlyList<KeyValuePair<string, object?>> Members,
    int Required,
    IReadOnlyList<string> Broken
)
{
    public object? this[string member] => Members.FirstOrDefault(each => each.Key == member).Value;

    /// <summary>Null, or what somebody else found that differs, in a line.</summary>
    public string? Disagreement(IEnumerable<string> found)
    {
        var other = BrokenRules.InOrder(found);
        return Broken.SequenceEqual(other)
            ? null
            : $"{Where}: expected {BrokenRules.Describe(Broken)}, found {BrokenRules.Describe(other)}";
    }
}
