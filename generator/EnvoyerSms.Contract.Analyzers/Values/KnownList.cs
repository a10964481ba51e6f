using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What is known of a list.</summary>
/// <param name="Items">The items that are written down, in order.</param>
/// <param name="Count">How many items there are, at least; more than <paramref name="Items"/> where one is repeated.</param>
/// <param name="IsWhole">There are no further items.</param>
internal sealed record KnownList(IReadOnlyList<IOperation> Items, int Count, bool IsWhole);
