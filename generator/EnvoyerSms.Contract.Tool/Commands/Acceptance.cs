namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>What is to be accepted, as the user wrote it.</summary>
internal sealed record Acceptance(string Rule, string Path, string Reason, string? Until);
