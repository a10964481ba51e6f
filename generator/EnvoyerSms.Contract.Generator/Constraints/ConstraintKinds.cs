using System;
using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>
/// The table of the kinds of constraint. A new kind is a row in the file of what it is about, a function of the runtime's
/// ApiConstraints with its sentence, and the check that emitted code calls; nothing else lists the kinds.
/// </summary>
internal static class ConstraintKinds
{
    /// <summary>Those that a parameter can have, in the order in which messages name them.</summary>
    public static IReadOnlyList<ConstraintKind> OfOne { get; } =
    [.. TextConstraints.All, .. NumberConstraints.All, .. ListConstraints.All, .. InstantConstraints.All];

    /// <summary>Those that stand between parameters of an operation.</summary>
    public static IReadOnlyList<MemberConstraint> OfSeveral { get; } = MemberConstraints.All;

    // By number: a dictionary of the enum's own type is compiled anew in every build that starts cold.
    private static readonly ConstraintKind?[] ByNumber = Index([.. OfOne, .. OfSeveral]);

    public static ConstraintKind Of(ApiRuleKind kind) =>
        Find(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "no row has this kind");

    /// <summary>Null for a kind of a runtime newer than this table.</summary>
    public static ConstraintKind? Find(ApiRuleKind kind) =>
        (int)kind >= 0 && (int)kind < ByNumber.Length ? ByNumber[(int)kind] : null;

    private static ConstraintKind?[] Index(IReadOnlyCollection<ConstraintKind> kinds)
    {
        var byNumber = new ConstraintKind?[kinds.Max(row => (int)row.Kind) + 1];
        foreach (var row in kinds)
            byNumber[(int)row.Kind] = row;
        return byNumber;
    }
}
