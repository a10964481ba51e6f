using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>A contract that is given to the generator.</summary>
internal sealed class ContractFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
