using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Analyzers;

/// <summary>The attributes of the runtime that emitted code carries.</summary>
internal sealed class Marks
{
    private readonly Compilation _compilation;

    private Marks(Compilation compilation, INamedTypeSymbol request)
    {
        _compilation = compilation;
        Request = request;
        Call = Find("ApiCallAttribute");
        Rule = Find("ApiRuleAttribute");
        Measure = Find("ApiMeasureAttribute");
        Personal = Find("ApiPersonalAttribute");
        Time = Find("ApiTimeAttribute");
        Caution = Find("ApiCautionAttribute");
        Requires = Find("ApiRequiresAttribute");
        Client = Find("Runtime.ApiClientAttribute");
    }

    public INamedTypeSymbol Request { get; }
    public INamedTypeSymbol? Call { get; }
    public INamedTypeSymbol? Rule { get; }
    public INamedTypeSymbol? Measure { get; }
    public INamedTypeSymbol? Personal { get; }
    public INamedTypeSymbol? Time { get; }
    public INamedTypeSymbol? Caution { get; }
    public INamedTypeSymbol? Requires { get; }
    public INamedTypeSymbol? Client { get; }

    public static Marks? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EnvoyerSms.ApiRequestAttribute") is { } request
            ? new Marks(compilation, request)
            : null;

    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? mark) => All(symbol, mark).FirstOrDefault();

    public static IEnumerable<AttributeData> All(ISymbol symbol, INamedTypeSymbol? mark) =>
        symbol
            .GetAttributes()
            .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, mark));

    // A runtime older than this analyzer may lack some.
    private INamedTypeSymbol? Find(string name) => _compilation.GetTypeByMetadataName("EnvoyerSms." + name);
}
