namespace EnvoyerSms.Contract.Reference;

/// <summary>A file of a written reference.</summary>
/// <param name="Path">Below the folder, with slashes.</param>
internal sealed record ReferenceFile(string Path, string Text);
