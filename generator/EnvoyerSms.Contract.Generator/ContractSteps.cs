using System.Collections.Generic;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator;

/// <summary>
/// From texts to contracts. A comment or a blank line moves what a file says and changes nothing of it: then the file is not read as a
/// contract again, and what was read gets its new place.
/// </summary>
internal static class ContractSteps
{
    /// <summary>All values of a step, in one.</summary>
    public static IncrementalValueProvider<Gathered<T>> Gather<T>(this IncrementalValuesProvider<T> values)
        where T : notnull => values.Collect().Select(static (all, _) => new Gathered<T>(new EquatableArray<T>(all)));

    public static IncrementalValueProvider<Gathered<ParsedContract>> Read(
        this IncrementalValuesProvider<ContractText> texts
    )
    {
        var documents = texts.Select(ContractDocument.Read).WithTrackingName(StepNames.Documents);
        return documents
            .Select(static (document, _) => document)
            .WithComparer(BySaying.Instance)
            .Select(ReadDocument.Of)
            .WithTrackingName(StepNames.Said)
            .Gather()
            .Combine(documents.Gather())
            .Select(Place)
            .WithTrackingName(StepNames.Contracts);
    }

    private static Gathered<ParsedContract> Place(
        (Gathered<ReadDocument> Read, Gathered<ContractDocument> Documents) source,
        CancellationToken cancellation
    )
    {
        var placed = new List<ParsedContract>();
        for (var i = 0; i < source.Documents.All.Count; i++)
            placed.Add(source.Read.All[i].At(source.Documents.All[i], cancellation));
        return new Gathered<ParsedContract>(placed.ToEquatableArray());
    }

    /// <summary>What a document says, and the document that it was read from.</summary>
    private sealed class ReadDocument(ContractDocument document, ParsedContract contract)
    {
        public static ReadDocument Of(ContractDocument document, CancellationToken cancellation) =>
            new(document, ContractReader.Read(document, cancellation));

        /// <summary>As read from another document that says the same.</summary>
        public ParsedContract At(ContractDocument other, CancellationToken cancellation) =>
            ReferenceEquals(document, other) ? contract
            // Each problem has a place of its own.
            : contract.Problems.Count > 0 ? ContractReader.Read(other, cancellation)
            : contract with { Location = ContractReader.LocationOfName(other) };
    }

    private sealed class BySaying : IEqualityComparer<ContractDocument>
    {
        public static readonly BySaying Instance = new();

        public bool Equals(ContractDocument one, ContractDocument other) => one.SaysTheSame(other);

        public int GetHashCode(ContractDocument document) => document.Text.Path.GetHashCode();
    }
}
