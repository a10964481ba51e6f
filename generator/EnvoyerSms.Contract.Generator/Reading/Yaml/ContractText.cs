namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>One contract file by value; the compiler's own object for it compares by identity.</summary>
/// <param name="Encoding">What the compiler decoded it from, where that is not Unicode; else null.</param>
internal sealed record ContractText(string Path, string Text, string? Encoding = null);
