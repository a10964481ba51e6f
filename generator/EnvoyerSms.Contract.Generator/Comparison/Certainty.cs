using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>How sure it is that the API changed so: as sure as what the contract rests on.</summary>
internal enum Certainty
{
    /// <summary>Documented, or said without a basis.</summary>
    Sure,
    Observed,

    /// <summary>Assumed, or a change of which nobody can tell what it does.</summary>
    Perhaps,
}

internal static class Certainties
{
    /// <summary>What says nothing of its own rests on what its owner does.</summary>
    public static Certainty Of(Basis? basis, Certainty owner) =>
        basis?.Kind switch
        {
            BasisKind.Documented => Certainty.Sure,
            BasisKind.Observed => Certainty.Observed,
            BasisKind.Assumed => Certainty.Perhaps,
            _ => owner,
        };
}
