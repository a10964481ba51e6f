using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Compiles code against the emitted client, runs every analyzer, and compares with what the code is marked with.</summary>
internal static class CallSites
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using EnvoyerSms;

        """;

    /// <summary>Every analyzer of call sites.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(CallSiteAnalyzer)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CallSiteAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Statements of an async method that has a <c>client</c> and a cancellation token <c>ct</c>.</summary>
    public static Task AreAsMarked(string statements) => FileIsAsMarked(InMethod(statements));

    public static string InMethod(string statements) =>
        $$"""
            {{Usings}}
            internal static class Program
            {
                public static async Task Run(IEnvoyerSmsClient client, CancellationToken ct)
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
            }
            """;

    /// <summary>A whole file, after the usual usings.</summary>
    /// <param name="ignored">Rules that are tested elsewhere.</param>
    public static Task DeclarationsAreAsMarked(string declarations, params string[] ignored) =>
        FileIsAsMarked(InFile(declarations), ignored);

    public static string InFile(string declarations) => Usings + declarations;

    public static Task FileIsAsMarked(string marked, params string[] ignored) => FileIsAsMarked(null, marked, ignored);

    /// <summary>The same in a project that names a contract as coming.</summary>
    public static async Task FileIsAsMarked(string? next, string marked, params string[] ignored)
    {
        TestFileMarkupParser.GetSpans(
            marked,
            out var code,
            out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans
        );
        var expected = spans.SelectMany(mark => mark.Value.Select(span => (mark.Key, span))).ToArray();
        await new RuleTest(code, expected, ignored) { Next = next }.RunAsync(TestContext.Current.CancellationToken);

        // A short form is an extension method, and can be called as the static method that it is.
        var compilation = Compile([code], besideSources: false);
        if (StaticForm.Of(compilation, compilation.SyntaxTrees[0]) is { } form)
        {
            var moved = expected.Select(mark => (mark.Key, form.Map(mark.span))).ToArray();
            // That suppressions and generated code are respected was shown above.
            await new RuleTest(form.Code, moved, ignored)
            {
                Next = next,
                TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck,
            }.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the analyzers find in code that compiles.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(string code, bool besideSources = false, string? next = null)
    {
        var compilation = Compile([code], besideSources);
        var options = compilation.Options.WithSpecificDiagnosticOptions(
            Analyzers
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Where(descriptor => !descriptor.IsEnabledByDefault)
                .ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Info)
        );
        return Analyze(compilation.WithOptions(options), next);
    }

    /// <summary>What the analyzers find in a project that compiles.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, string? next = null)
    {
        AreNone(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
        return await Run(compilation, next);
    }

    /// <summary>What the analyzers find in code that need not compile, as while it is typed. They must not throw.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeBroken(string code) =>
        Run(Compile([code], besideSources: false));

    /// <summary>What the analyzers find in code that refers to another project, whose source an IDE has at hand.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeBeside(string project, string code) =>
        Run(
            Compile([code], besideSources: false)
                .AddReferences(Compile([project], besideSources: false).WithAssemblyName("Other").ToMetadataReference())
        );

    private static async Task<ImmutableArray<Diagnostic>> Run(CSharpCompilation compilation, string? next = null)
    {
        var options = new CompilationWithAnalyzersOptions(
            next is null ? new AnalyzerOptions([]) : ShippedNext.Options(next),
            onAnalyzerException: (exception, analyzer, _) =>
                Assert.Fail($"{analyzer}: {exception}\n{compilation.SyntaxTrees[0]}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false
        );
        return await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync(
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>A project that uses the client: as an assembly, or with its sources beside the code.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<string> code, bool besideSources)
    {
        var consumer = new Consumer
        {
            Code = code,
            References = besideSources ? Consumer.Framework : [.. Consumer.Framework, EmittedClient.Assembly],
        };
        var compilation = consumer.ToCompilation();
        return besideSources ? compilation.AddSyntaxTrees(EmittedClient.Sources) : compilation;
    }

    /// <summary>As Assert.Empty, but what it fails with shows every line whole.</summary>
    public static void AreNone(IEnumerable<string> lines)
    {
        var all = string.Join(Environment.NewLine, lines.Order(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }
}
