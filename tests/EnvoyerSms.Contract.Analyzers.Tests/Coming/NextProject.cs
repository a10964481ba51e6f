using System.Collections.Concurrent;
using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers.Tests.Coming;

/// <summary>Where the client of a contract is: in the project that uses it, or in an assembly of its own.</summary>
public enum ClientForm
{
    Emitted,
    Assembly,
}

/// <summary>A project that uses the client of a contract, and names the one that is coming.</summary>
internal sealed record NextProject(string Today, string Next, string Code)
{
    /// <summary>The version of the API that the client of today is made for; empty for the contract's own.</summary>
    public string Version { get; init; } = "";

    public const string NextPath = "next.yaml";

    private const string TodayPath = "today.contract.yaml";

    // Of what a contract is to come, hundreds of cases look at one and the same project of today: it is compiled and checked once.
    private static readonly ConcurrentDictionary<ProjectOfToday, Lazy<CSharpCompilation>> Projects = new();
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Clients = new();

    public static string Resource(string name)
    {
        using var text = new StreamReader(typeof(NextProject).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What the analyzers of coming contracts say.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ClientForm form)
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = Projects
            .GetOrAdd(new(Today, Version, Code, form), project => new Lazy<CSharpCompilation>(() => Compile(project)))
            .Value;
        var options = new AnalyzerOptions(
            [new ContractFile(Today, TodayPath), new ContractFile(Next, NextPath)],
            new ProjectProperties(new Dictionary<string, string>())
            {
                Metadata = new Dictionary<string, (string, string)> { [NextPath] = ("ApiContractNext", "true") },
            }
        );
        var found = await new CompilationWithAnalyzers(
            compilation,
            [new NextContractAnalyzer()],
            new CompilationWithAnalyzersOptions(
                options,
                (exception, _, _) => Assert.Fail(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false
            )
        ).GetAnalyzerDiagnosticsAsync(cancel);
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is said of the code; that it was looked at is said in the contract.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(ClientForm form = ClientForm.Assembly)
    {
        var found = await AnalyzeAsync(form);
        Assert.Single(found, one => one.Id == CallSiteRules.NextCompared.Id);
        return [.. found.Where(one => one.Location.IsInSource)];
    }

    /// <summary>What the compiler says of the code with the client of a contract, as the generator emits it.</summary>
    public static IEnumerable<Diagnostic> Compiled(string contract, string code)
    {
        var compilation = Emit(contract, code, "");
        // Not of the emitted files, which other tests compile.
        return compilation
            .GetSemanticModel(compilation.SyntaxTrees[0])
            .GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken);
    }

    private static CSharpCompilation Compile(ProjectOfToday project)
    {
        var (contract, version, code, form) = project;
        var compilation =
            form == ClientForm.Emitted
                ? Emit(contract, code, version)
                : new Consumer
                {
                    Code = [code],
                    References =
                    [
                        .. Consumer.Framework,
                        Clients.GetOrAdd(
                            contract + version,
                            _ => MetadataReference.CreateFromImage(CompileClient(contract, version))
                        ),
                    ],
                }.ToCompilation();
        CallSites.AreNone(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.ToString())
        );
        return compilation;
    }

    private static byte[] CompileClient(string contract, string version) =>
        Build(Emit(contract, "", version).WithAssemblyName("Client"));

    /// <summary>The code and the client of a contract, to be run.</summary>
    public static byte[] Build(string contract, string code) => Build(Emit(contract, code, ""));

    private static byte[] Build(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        CallSites.AreNone(
            compilation
                .Emit(image)
                .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.ToString())
        );
        return image.ToArray();
    }

    private static CSharpCompilation Emit(string contract, string code, string version)
    {
        var consumer = new Consumer
        {
            Code = [code],
            Contracts = [new ContractFile(contract, TodayPath)],
            Set = new Dictionary<string, string> { ["ApiContractVersion"] = version },
        };
        CSharpGeneratorDriver
            .Create(
                [new ContractGenerator().AsSourceGenerator()],
                consumer.Contracts,
                consumer.ParseOptions,
                consumer.Properties
            )
            .RunGeneratorsAndUpdateCompilation(
                consumer.ToCompilation(),
                out var compilation,
                out _,
                TestContext.Current.CancellationToken
            );
        return (CSharpCompilation)compilation;
    }

    private sealed record ProjectOfToday(string Contract, string Version, string Code, ClientForm Form);
}
