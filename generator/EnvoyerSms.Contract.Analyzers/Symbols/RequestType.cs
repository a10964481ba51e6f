using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A record that holds the parameters of an operation.</summary>
internal sealed class RequestType
{
    private readonly Dictionary<string, string> _aliases;

    private RequestType(INamedTypeSymbol symbol, string operation, MetadataAttributes attributes)
    {
        var properties = MemberDemand
            .Properties(symbol)
            .Where(property => property.DeclaredAccessibility == Accessibility.Public && !property.IsIndexer)
            .ToLookup(property => NameBehind(attributes, property) is not null);
        Symbol = symbol;
        Operation = operation;
        Members = properties[false].Select(property => RequestMember.Read(attributes, property)).ToImmutableArray();
        _aliases = properties[true]
            .ToDictionary(alias => alias.Name, alias => NameBehind(attributes, alias)!, StringComparer.Ordinal);
    }

    public INamedTypeSymbol Symbol { get; }
    public string Operation { get; }
    public ImmutableArray<RequestMember> Members { get; }

    public static RequestType? Read(MetadataAttributes attributes, INamedTypeSymbol type) =>
        MetadataAttributes.Find(type, attributes.Request) is not { } attribute
            ? null
            : new RequestType(type, attribute.Positional<string>(0) ?? "", attributes);

    /// <summary>
    /// A member by its name or its old one, or by that of the method parameter that stands for it, which begins with a small letter.
    /// </summary>
    public RequestMember? Member(string name) => Find(name) ?? Find(char.ToUpperInvariant(name[0]) + name.Substring(1));

    private RequestMember? Find(string name)
    {
        var now = _aliases.TryGetValue(name, out var behind) ? behind : name;
        return Members.FirstOrDefault(member => member.Name == now);
    }

    // The new name of what is there by its old one too; null for every other property.
    private static string? NameBehind(MetadataAttributes attributes, IPropertySymbol property) =>
        MetadataAttributes.Find(property, attributes.ReplacedBy) is { } replaced && replaced.Named<bool>("IsAlias")
            ? replaced.Positional<string>(0)
            : null;
}
