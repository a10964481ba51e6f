using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.TestSupport.Compiling;

/// <summary>A contract as the compiler hands it over.</summary>
public sealed class ContractFile(string text, string path = "sample.contract.yaml") : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
