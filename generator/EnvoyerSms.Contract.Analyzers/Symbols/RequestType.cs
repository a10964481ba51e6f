using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A record that holds the parameters of an operation.</summary>
internal sealed class RequestType
{
    private RequestType(INamedTypeSymbol symbol, string operation, ImmutableArray<RequestMember> members)
    {
        Symbol = symbol;
        Operation = operation;
        Members = members;
    }

    public INamedTypeSymbol Symbol { get; }
    public string Operation { get; }
    public ImmutableArray<RequestMember> Members { get; }

    public static RequestType? Read(MetadataAttributes attributes, INamedTypeSymbol type) =>
        MetadataAttributes.Find(type, attributes.Request) is not { } attribute
            ? null
            : new RequestType(
                type,
                attribute.Positional<string>(0) ?? "",
                type.GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(property => property.DeclaredAccessibility == Accessibility.Public && !property.IsIndexer)
                    .Select(property => RequestMember.Read(attributes, property))
                    .ToImmutableArray()
            );

    /// <summary>A member by its name, or by that of the method parameter that stands for it, which begins with a small letter.</summary>
    public RequestMember? Member(string name) => Find(name) ?? Find(char.ToUpperInvariant(name[0]) + name.Substring(1));

    private RequestMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}
