using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Docs.Tests;

/// <summary>Code of the pages, compiled against the client that is in this very assembly.</summary>
internal static class Compiled
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Xml.Linq;
        using EnvoyerSms;

        """;

    /// <summary>What the compiler says against it.</summary>
    public static IEnumerable<string> Errors(string code) => Errors(Compile(code).GetDiagnostics());

    /// <summary>The one method that a block holds, to be called.</summary>
    public static MethodInfo Method(CodeBlock block)
    {
        using var assembly = new MemoryStream();
        var emitted = Compile($"{Usings}internal static class Block\n{{\n{block.Code}}}\n").Emit(assembly);
        Assert.Empty(Errors(emitted.Diagnostics));
        return Assert.Single(
            Assembly
                .Load(assembly.ToArray())
                .GetType("Block", throwOnError: true)!
                .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        );
    }

    private static IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create(
            $"Page{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12))],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(File.Exists)
            .Append(typeof(IEnvoyerSmsClient).Assembly.Location)
            .Distinct()
            .Select(file => MetadataReference.CreateFromFile(file));
}
