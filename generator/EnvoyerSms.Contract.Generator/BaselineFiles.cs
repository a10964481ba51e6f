using System.Collections.Generic;
using System.Threading;
using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Generator;

/// <summary>Which additional files are baselines, and which say what is accepted of the changes since.</summary>
internal static class BaselineFiles
{
    private const string Baseline = "build_metadata.AdditionalFiles.ApiContractBaseline";
    private const string Accepted = "build_metadata.AdditionalFiles.ApiContractAccepted";

    public static bool IsOne(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        KeyOf(file, options, Baseline).Length > 0;

    public static IEnumerable<Keyed<ContractText>> TakeBaselines(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) source,
        CancellationToken cancellation
    ) => Take(source.File, KeyOf(source.File, source.Options, Baseline), cancellation);

    public static IEnumerable<Keyed<ContractText>> TakeAccepted(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) source,
        CancellationToken cancellation
    ) => Take(source.File, KeyOf(source.File, source.Options, Accepted), cancellation);

    private static IEnumerable<Keyed<ContractText>> Take(
        AdditionalText file,
        string key,
        CancellationToken cancellation
    )
    {
        if (key.Length > 0 && ContractFiles.Read(file, cancellation) is { } text)
            yield return new Keyed<ContractText>(key, text);
    }

    private static string KeyOf(AdditionalText file, AnalyzerConfigOptionsProvider options, string metadata) =>
        options.GetOptions(file).TryGetValue(metadata, out var key) ? key : "";
}
