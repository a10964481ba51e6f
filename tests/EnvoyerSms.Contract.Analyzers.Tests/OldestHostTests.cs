using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>A host of Roslyn 4.8, which is our floor, finds all that our assemblies ask for: it says nothing where it does not, and offers no fix.</summary>
public sealed class OldestHostTests
{
    private static readonly string[] Ours =
    [
        "EnvoyerSms.Contract.Generator",
        "EnvoyerSms.Contract.Analyzers",
        "EnvoyerSms.Contract.CodeFixes",
        "YamlDotNet",
    ];

    // The versions that the packages of Roslyn 4.8.0 ask for, and Visual Studio 17.8 carries.
    private static readonly Dictionary<string, Version> Host = new()
    {
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        ["netstandard"] = new(2, 0, 0, 0),
    };

    [Fact]
    public void Nothing_newer_is_asked_for() =>
        Assert.Empty(
            from assembly in Ours
            from reference in ReferencesOf(assembly)
            where !IsThere(reference)
            select $"{assembly} asks for {reference.Name} {reference.Version}"
        );

    [Fact]
    public void Each_analyzer_generator_and_fix_loads()
    {
        var host = new OldHost();
        var types = Ours.SelectMany(name => host.LoadFromAssemblyName(new AssemblyName(name)).GetTypes())
            .Where(type => type is { IsAbstract: false, Namespace: not null });

        int analyzers = 0,
            generators = 0,
            fixes = 0;
        foreach (var type in types)
        {
            if (
                type.IsSubclassOf(typeof(DiagnosticAnalyzer))
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null
            )
                analyzers += ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics.Length;
            if (type.GetCustomAttribute<GeneratorAttribute>() is not null)
                generators += ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator() is null
                    ? 0
                    : 1;
            if (type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
                fixes += ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Length;
        }

        Assert.True(analyzers > 30, $"{analyzers} rules");
        Assert.Equal(1, generators);
        Assert.True(fixes > 10, $"{fixes} rules with a fix");
    }

    private static bool IsThere(AssemblyName reference) =>
        Ours.Contains(reference.Name)
        || Host.TryGetValue(reference.Name!, out var version) && reference.Version <= version;

    private static string FileOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private static AssemblyName[] ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(FileOf(assembly)));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()),
        ];
    }

    // It gives what it has, and for the rest the exception that a host would swallow.
    private sealed class OldHost() : AssemblyLoadContext(nameof(OldHost))
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Ours.Contains(assemblyName.Name) ? LoadFromAssemblyPath(FileOf(assemblyName.Name!))
            : IsThere(assemblyName) ? null
            : throw new FileNotFoundException($"The host has no {assemblyName}.");
    }
}
