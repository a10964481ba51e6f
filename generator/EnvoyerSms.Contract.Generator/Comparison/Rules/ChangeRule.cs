using EnvoyerSms.Contract.Generator.Constraints;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>One way in which a contract can change, as plain data.</summary>
/// <param name="Id">Such as <c>ESMS2203</c>; the first two digits are its family, which has a page. Never reused.</param>
/// <param name="Twin">
/// The same change undone, which may be the rule itself: what comparing the other way round finds. Empty for a remark, which is of the new
/// contract alone.
/// </param>
/// <param name="Level">The least that the version must move for it.</param>
/// <param name="Title">What changed, in general.</param>
/// <param name="Message">What changed here: {0} is its name, {1} the old value, {2} the new one.</param>
internal sealed record ChangeRule(
    string Id,
    string Twin,
    ChangeLevel Level,
    ChangeKinds Kinds,
    ChangeDirection Direction,
    Phrase Title,
    Phrase Message
)
{
    public bool IsRemark => Twin.Length == 0;

    /// <summary><c>ESMS22</c>: of this name is the page.</summary>
    public string Family => Id.Substring(0, 6);
}
