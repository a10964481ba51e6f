namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>One contract file by value; the compiler's own object for it compares by identity.</summary>
internal sealed record ContractText(string Path, string Text);
