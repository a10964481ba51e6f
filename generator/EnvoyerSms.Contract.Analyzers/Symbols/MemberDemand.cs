using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A member that must be given, by its name or by its old one.</summary>
internal sealed record MemberDemand(string Name, string Alias)
{
    public static ImmutableArray<MemberDemand> Read(MetadataAttributes attributes, INamedTypeSymbol type) =>
        Properties(type)
            .Select(property => (property.Name, Required: MetadataAttributes.Find(property, attributes.Required)))
            .Where(member => member.Required is not null)
            .Select(member => new MemberDemand(member.Name, member.Required!.Positional<string>(0) ?? ""))
            .ToImmutableArray();

    /// <summary>Those of the record and of what it derives from.</summary>
    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol record)
    {
        for (var type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                yield return property;
        }
    }
}
