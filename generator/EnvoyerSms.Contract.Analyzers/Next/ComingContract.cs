using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A contract that is coming, and the one of today that it follows.</summary>
/// <param name="Others">The other contracts of today.</param>
/// <param name="Comparison">At the version of the API that the client of today was made for.</param>
internal sealed record ComingContract(
    ReadContract Next,
    ReadContract Today,
    ImmutableArray<ReadContract> Others,
    ContractComparison Comparison
)
{
    public ContractModel Before => Today.Model!;

    public ContractModel After => Next.Model!;

    /// <summary>Where the version of the coming contract stands: what is said of it as a whole is said there.</summary>
    public Location Location =>
        new ContractLocator(Next.Text).Find(ContractPath.Top.Of("api").Of("version")).ToLocation();

    public static ImmutableArray<AdditionalText> Files(AnalyzerOptions options) =>
        options
            .AdditionalFiles.Where(file => ContractFiles.IsNext(file, options.AnalyzerConfigOptionsProvider))
            .ToImmutableArray();

    public static ImmutableArray<ReadContract> OfToday(AnalyzerOptions options, CancellationToken cancellation) =>
        options
            .AdditionalFiles.Where(file => ContractFiles.IsContract(file, options.AnalyzerConfigOptionsProvider))
            .Select(file => ReadContract.Of(file, cancellation))
            .OfType<ReadContract>()
            .Where(contract => contract.Model is not null)
            .ToImmutableArray();

    /// <summary>The pair to compare; <see cref="NextRefusal"/> says why there is none.</summary>
    public static ComingContract Of(ReadContract next, ReadContract today, IEnumerable<ReadContract> all) =>
        new(
            next,
            today,
            all.Where(contract => contract != today).ToImmutableArray(),
            ContractComparison.Compare(today.Model!, next.Model!)
        );

    /// <summary>Both as they were at a version of the API: what a later one added was not asked for.</summary>
    public ComingContract UpTo(ApiVersion version) =>
        version < Before.Api.Version ? Of(Cut(Next, version), Cut(Today, version), Others) : this;

    private static ReadContract Cut(ReadContract contract, ApiVersion version) =>
        contract with
        {
            Parsed = contract.Parsed with { Value = ContractHistory.UpTo(contract.Model!, version) },
        };
}
