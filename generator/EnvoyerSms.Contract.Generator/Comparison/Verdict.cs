using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>How far the version had to move for what changed, and how far it did.</summary>
/// <param name="Baseline">The version of the old contract.</param>
/// <param name="WentBack">The new contract has an earlier version than the old one.</param>
/// <param name="Rules">How many kinds of change were looked for.</param>
/// <param name="Elements">At how much was looked: a comparison that looked at nothing found nothing.</param>
internal sealed record Verdict(
    ChangeLevel Required,
    ChangeLevel Written,
    ApiVersion Baseline,
    bool WentBack,
    int Rules,
    int Elements
)
{
    /// <summary>Whether a change asks for more than was written.</summary>
    public bool IsExceededBy(Change change) => change.Level > Written || (WentBack && change.Level > ChangeLevel.None);

    public bool IsEnough => Written >= Required && !WentBack;

    /// <summary>The least version that moved as far as is required.</summary>
    public ApiVersion Least =>
        Required switch
        {
            ChangeLevel.Major => new ApiVersion(Baseline.Major + 1, 0, 0),
            ChangeLevel.Minor => new ApiVersion(Baseline.Major, Baseline.Minor + 1, 0),
            ChangeLevel.Patch => new ApiVersion(Baseline.Major, Baseline.Minor, Baseline.Patch + 1),
            _ => Baseline,
        };

    /// <summary>The first number that differs says how far a version moved; one that went back has not moved.</summary>
    public static ChangeLevel Between(ApiVersion old, ApiVersion now) =>
        now <= old ? ChangeLevel.None
        : now.Major != old.Major ? ChangeLevel.Major
        : now.Minor != old.Minor ? ChangeLevel.Minor
        : ChangeLevel.Patch;
}
