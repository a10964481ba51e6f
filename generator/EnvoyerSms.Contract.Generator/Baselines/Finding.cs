using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>A change since the baseline, and what its author's version and acceptance say to it.</summary>
/// <param name="IsBeyond">It asks for more than the version that was written.</param>
/// <param name="Accepted">Null where it is not accepted.</param>
internal sealed record Finding(LocatedChange Located, bool IsBeyond, AcceptedFinding? Accepted)
{
    public Change Change => Located.Change;
}
