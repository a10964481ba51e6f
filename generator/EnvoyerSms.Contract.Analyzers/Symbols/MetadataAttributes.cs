using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The attributes of the runtime that emitted code carries.</summary>
internal sealed class MetadataAttributes
{
    private const string Namespace = "EnvoyerSms.Runtime.Metadata.";

    private readonly Compilation _compilation;

    private MetadataAttributes(Compilation compilation, INamedTypeSymbol request)
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
        Required = Find("ApiRequiredAttribute");
        ReplacedBy = Find("ApiReplacedByAttribute");
        Client = Find("ApiClientAttribute");
    }

    public INamedTypeSymbol Request { get; }
    public INamedTypeSymbol? Call { get; }
    public INamedTypeSymbol? Rule { get; }
    public INamedTypeSymbol? Measure { get; }
    public INamedTypeSymbol? Personal { get; }
    public INamedTypeSymbol? Time { get; }
    public INamedTypeSymbol? Caution { get; }
    public INamedTypeSymbol? Requires { get; }
    public INamedTypeSymbol? Required { get; }
    public INamedTypeSymbol? ReplacedBy { get; }
    public INamedTypeSymbol? Client { get; }

    public static MetadataAttributes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "ApiRequestAttribute") is { } request
            ? new MetadataAttributes(compilation, request)
            : null;

    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? type) => All(symbol, type).FirstOrDefault();

    public static IEnumerable<AttributeData> All(ISymbol symbol, INamedTypeSymbol? type) =>
        symbol
            .GetAttributes()
            .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type));

    // A runtime older than this analyzer may lack some.
    private INamedTypeSymbol? Find(string name) => _compilation.GetTypeByMetadataName(Namespace + name);
}
