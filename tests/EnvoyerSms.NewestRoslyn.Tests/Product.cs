using System.Reflection;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.NewestRoslyn.Tests;

/// <summary>What a compiler or an editor finds in our assemblies, and the project that it is used in.</summary>
internal static class Product
{
    private static readonly Lazy<MetadataReference> EmittedClient = new(CompileClient);

    public static Consumer Consumer { get; } = new() { Contracts = [new ContractFile(Contract(), ContractName)] };

    public const string ContractName = "envoyersms.contract.yaml";

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
    [.. All<DiagnosticAnalyzer>("EnvoyerSms.Contract.Analyzers")];

    public static Type Generator { get; } = Types<IIncrementalGenerator>("EnvoyerSms.Contract.Generator").Single();

    /// <summary>The client of the shipped contract, as the generator emits it on this Roslyn.</summary>
    public static MetadataReference Client => EmittedClient.Value;

    public static string Contract()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(ContractName)!);
        return text.ReadToEnd();
    }

    public static CodeFixProvider Fix(string name) =>
        All<CodeFixProvider>("EnvoyerSms.Contract.CodeFixes").Single(fix => fix.GetType().Name == name);

    /// <summary>What this process runs on is what code is compiled against: nothing is downloaded.</summary>
    public static void UseFramework(this AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Consumer.Framework);
    }

    private static IEnumerable<T> All<T>(string assembly) =>
        Types<T>(assembly).Select(type => (T)Activator.CreateInstance(type)!);

    private static IEnumerable<Type> Types<T>(string assembly) =>
        Assembly.Load(assembly).GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract);

    private static PortableExecutableReference CompileClient()
    {
        var generator = (IIncrementalGenerator)Activator.CreateInstance(Generator)!;
        CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], Consumer.Contracts, Consumer.ParseOptions, Consumer.Properties)
            .RunGeneratorsAndUpdateCompilation(Consumer.ToCompilation(), out var client, out var problems);
        Assert.Empty(problems);
        using var image = new MemoryStream();
        Assert.Empty(client.Emit(image).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
