namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>
/// A value that nobody may get to see. What is looked for is its core: ASCII letters and digits, which most encodings leave as they
/// are, in the spellings of those that do not.
/// </summary>
public sealed record Canary(string What, string Value, string Core, bool IsSecret = false)
{
    private readonly string[] _spellings = [.. Spellings.Of(Core).Distinct()];

    public bool IsIn(string text) =>
        Array.Exists(_spellings, spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase));
}
