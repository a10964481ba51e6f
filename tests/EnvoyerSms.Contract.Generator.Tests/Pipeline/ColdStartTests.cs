using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>
/// What a first build costs. Most of the generator's time in it is the compiling of the generator itself, and a count of methods does
/// not depend on what else the machine does.
/// </summary>
public sealed class ColdStartTests
{
    // It may only fall.
    private const int MostMethods = 3_100;

    private static readonly Lazy<IReadOnlyList<string>> Methods = new(() => ColdCompiler.MethodsFor(Sample.Shipped));

    // Hardly any would mean that nothing was emitted, or nothing was told.
    [Fact]
    public void Few_methods_are_compiled_for_the_generator() =>
        Assert.InRange(Methods.Value.Count, MostMethods / 2, MostMethods);

    // For each structure that a step holds, the compiler's engine is compiled anew. These two it has of itself.
    [Fact]
    public void Steps_hold_classes() =>
        Assert.Equal(
            [
                "Microsoft.CodeAnalysis.NodeStateTable`1[System.Collections.Immutable.ImmutableArray`1[System.__Canon]]",
                "Microsoft.CodeAnalysis.NodeStateTable`1[System.ValueTuple`2[System.__Canon,System.__Canon]]",
            ],
            Methods
                .Value.Where(method => method.StartsWith(ColdCompiler.Engine + "[", StringComparison.Ordinal))
                .Select(method => method[..method.IndexOf(':', StringComparison.Ordinal)])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
