using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The types that a contract became, as a project sees them.</summary>
internal sealed class ClientTypes(Compilation compilation, ApiModel api)
{
    public EmittedNames Names { get; } = new(api.Name);

    public INamedTypeSymbol? Client => Find(Names.Client);

    public INamespaceSymbol? Namespace => Client?.ContainingNamespace;

    /// <summary>The project's own comes first, as it does for the compiler.</summary>
    public INamedTypeSymbol? Find(string name) =>
        compilation
            .GetTypesByMetadataName($"{api.Namespace}.{name}")
            .OrderByDescending(type =>
                SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            )
            .FirstOrDefault();

    public IEnumerable<ISymbol> Members(string type, string name) => Find(type)?.GetMembers(name).AsEnumerable() ?? [];

    /// <summary>Every form in which a method of the client can be called.</summary>
    public IEnumerable<ISymbol> Methods(string name)
    {
        var method = EmittedNames.Method(name);
        return Members(Names.Interface, method)
            .Concat(Members(Names.Client, method))
            .Concat(Members(Names.ClientExtensions, method));
    }

    public INamedTypeSymbol? Request(string operation) => Find(EmittedNames.Request(operation));
}
