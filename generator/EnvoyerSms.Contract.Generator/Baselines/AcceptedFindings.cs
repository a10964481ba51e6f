using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>The file of accepted findings as read: those that can be understood, and what is wrong with the others.</summary>
internal sealed record AcceptedFindings(EquatableArray<AcceptedFinding> Items, EquatableArray<Problem> Problems)
{
    public static AcceptedFindings None { get; } = new(default, default);
}
