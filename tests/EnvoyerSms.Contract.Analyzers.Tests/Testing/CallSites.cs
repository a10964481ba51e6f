using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
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

    public static async Task FileIsAsMarked(string marked, params string[] ignored)
    {
        var markup = Markup.Read(marked);
        await IsAsMarked(markup, ignored);

        // A short form is an extension method, and can be called as the static method that it is.
        var compilation = Compile([markup.Code], besideSources: false);
        if (StaticForm.Of(compilation, compilation.SyntaxTrees[0]) is { } form)
            await IsAsMarked(
                new Markup(form.Code, [.. markup.Expected.Select(mark => (mark.Id, form.Map(mark.Span)))]),
                ignored
            );
    }

    private static async Task IsAsMarked(Markup markup, string[] ignored)
    {
        var found = await Analyze(markup.Code);
        Assert.Equal(
            markup.Expected.Select(mark => Line(mark.Id, mark.Span, markup.Code)).Order(),
            found
                .Where(diagnostic => !ignored.Contains(diagnostic.Id))
                // Hidden ones are offers, not complaints: a test that wants them marks them.
                .Where(diagnostic =>
                    diagnostic.Severity > DiagnosticSeverity.Hidden
                    || markup.Expected.Any(mark => mark.Id == diagnostic.Id)
                )
                .Select(diagnostic => Line(diagnostic.Id, diagnostic.Location.SourceSpan, markup.Code))
                .Order()
        );
    }

    /// <summary>What the analyzers find in code that compiles.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(string code, bool besideSources = false)
    {
        var compilation = Compile([code], besideSources);
        var options = compilation.Options.WithSpecificDiagnosticOptions(
            Analyzers
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Where(descriptor => !descriptor.IsEnabledByDefault)
                .ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Info)
        );
        return Analyze(compilation.WithOptions(options));
    }

    /// <summary>What the analyzers find in a project that compiles.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        AreNone(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
        return await Run(compilation);
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

    private static async Task<ImmutableArray<Diagnostic>> Run(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
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

    private static string Line(string id, TextSpan span, string code) =>
        $"{id} at {span.Start}: {code.Substring(span.Start, span.Length)}";
}
