namespace EnvoyerSms.Contract.Generator.Model;

internal enum BasisKind
{
    Documented,
    Observed,
    Assumed,
}

/// <summary>What a fact of the contract rests on. <c>documented L385-387 note</c> in the file.</summary>
/// <param name="Lines">As written, <c>L385-387</c>; empty where the fact rests on no line.</param>
internal sealed record Basis(BasisKind Kind, string Lines, string Note);
