using System.Runtime.CompilerServices;
using System.Threading;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A contract file, and what it says.</summary>
internal sealed record ReadContract(ContractText Text, ParsedContract Parsed)
{
    // An editor makes a compilation for each key that is pressed, and keeps the files that did not change.
    private static readonly ConditionalWeakTable<SourceText, ReadContract> Known = new();

    public ContractModel? Model => Parsed.Value;

    /// <summary>Null where the file cannot be opened, which the compiler reports.</summary>
    public static ReadContract? Of(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } source)
            return null;
        if (Known.TryGetValue(source, out var known) && known.Text.Path == file.Path)
            return known;
        var text = ContractFiles.Read(file, cancellation)!;
        var read = new ReadContract(text, ContractReader.Read(text, cancellation));
        return known is null ? Known.GetValue(source, _ => read) : read;
    }
}
