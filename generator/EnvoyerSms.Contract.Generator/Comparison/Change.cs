using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>A change of a contract that was found.</summary>
internal sealed record Change
{
    public required ChangeRule Rule { get; init; }

    /// <summary>What it happened to, as in <c>SendMessage.Text</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Where to look in the old contract; of something new, what holds it in the new one.</summary>
    public required ContractPath OldPath { get; init; }

    /// <summary>Where to look in the new contract; of something that is gone, what held it.</summary>
    public required ContractPath NewPath { get; init; }

    /// <summary>On one line and not long; empty where there was nothing.</summary>
    public required string OldValue { get; init; }
    public required string NewValue { get; init; }
    public required Certainty Certainty { get; init; }

    /// <summary>It is about what is advice alone, which no client insists on. It is told all the same, and weighs less.</summary>
    public required bool IsAdvice { get; init; }

    /// <summary>It is gone from the new contract, so its path is that of the old one.</summary>
    public required bool IsRemoval { get; init; }

    public ContractPath Path => IsRemoval ? OldPath : NewPath;

    public ChangeLevel Level => IsAdvice && Rule.Level > ChangeLevel.Patch ? ChangeLevel.Patch : Rule.Level;

    public Phrase Message =>
        new(
            Fill(Rule.Message.En, "none") + (IsAdvice ? " (advice)" : ""),
            Fill(Rule.Message.Fr, "rien") + (IsAdvice ? " (conseil)" : "")
        );

    /// <summary>The message, and that it is not sure where the contract only assumes so.</summary>
    public Phrase Told =>
        Certainty == Certainty.Perhaps ? new(Message.En + " (perhaps)", Message.Fr + " (peut-être)") : Message;

    private string Fill(string message, string nothing) =>
        string.Format(CultureInfo.InvariantCulture, message, Subject, Said(OldValue, nothing), Said(NewValue, nothing));

    private static string Said(string value, string nothing) => value.Length == 0 ? nothing : value;
}
