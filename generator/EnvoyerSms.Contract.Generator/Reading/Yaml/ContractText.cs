using System;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>One contract file by value; the compiler's own object for it compares by identity.</summary>
/// <param name="Encoding">What the compiler decoded it from, where that is not Unicode; else null.</param>
internal sealed record ContractText(string Path, string Text, string? Encoding = null)
{
    /// <summary>Whether its examples are read. Whoever emits none of them can trust a contract that was held to them before.</summary>
    public bool ReadsExamples { get; init; } = true;

    /// <summary>Without the byte order mark that some editors put before the text.</summary>
    public ContractText WithoutMark() =>
        Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? this with { Text = Text.Substring(1) } : this;
}
