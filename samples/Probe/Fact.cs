namespace Probe;

/// <summary>A fact of the contract that rests on an assumption, and how it is looked at.</summary>
/// <param name="Path">Where it stands in the contract: the keys from the top, of a rule its kind.</param>
/// <param name="Says">What is assumed.</param>
/// <param name="LookAsync">Looks at it.</param>
internal sealed record Fact(string Path, Words Says, Func<Look, Task<Finding>> LookAsync)
{
    /// <summary>A fact that no call tells which neither sends nor changes anything.</summary>
    public Fact(string path, Words says, Words why)
        : this(path, says, _ => Task.FromResult(new Finding(Verdict.CannotBeSeen, why))) { }
}
