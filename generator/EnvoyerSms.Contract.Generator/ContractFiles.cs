using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Generator;

/// <summary>Which additional files are contracts.</summary>
internal static class ContractFiles
{
    private const string Ending = ".contract.yaml";
    private const string Metadata = "build_metadata.AdditionalFiles.ApiContract";
    private const string NextMetadata = Metadata + "Next";
    private const string CheckedMetadata = Metadata + "Checked";

    /// <summary>The file by value where it is a contract; the compiler's own object for it compares by identity.</summary>
    public static IEnumerable<ContractText> Take(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) source,
        CancellationToken cancellation
    )
    {
        if (IsContract(source.File, source.Options) && Read(source.File, cancellation) is { } text)
            yield return text with
            {
                ReadsExamples = AsksForExamples(source.File, source.Options),
            };
    }

    /// <summary>Null where the file cannot be read, of which the compiler tells.</summary>
    public static ContractText? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text
            ? new ContractText(file.Path, text.ToString(), Foreign(text.Encoding))
            : null;

    /// <summary>It describes what is compiled.</summary>
    public static bool IsContract(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        !IsNext(file, options)
        && !BaselineFiles.IsOne(file, options)
        && (file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || IsMarked(file, options, Metadata));

    /// <summary>It describes what will come: analyzers tell what that changes, and nothing is emitted for it.</summary>
    public static bool IsNext(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        IsMarked(file, options, NextMetadata);

    // On a French Windows a compiler takes what is not UTF-8 for Windows-1252, and nothing shows.
    private static string? Foreign(Encoding? encoding) =>
        encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding ? null : encoding.WebName;

    // Those of a contract that was checked before are for who emits them.
    private static bool AsksForExamples(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        !IsMarked(file, options, CheckedMetadata) || new ConsumerProperties(options.GlobalOptions).Examples;

    private static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider options, string metadata) =>
        options.GetOptions(file).TryGetValue(metadata, out var value)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
