using System.Collections.Immutable;
using System.Reflection;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>The sources of one product project, as the compiler sees them.</summary>
internal sealed class Product
{
    // A generator of the framework writes these halves when the project is built, and they name nothing of ours.
    private static readonly HashSet<string> WrittenByGenerators = ["CS8795", "CS9248"];

    private static readonly string[] Symbols =
    [
        "NET",
        "NETCOREAPP",
        "NET8_0_OR_GREATER",
        "NET9_0_OR_GREATER",
        "NET10_0_OR_GREATER",
    ];

    private static readonly string[] ImplicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private readonly string _folder;

    /// <param name="folder">Where the project lies.</param>
    /// <param name="compilation">Its sources.</param>
    public Product(string folder, CSharpCompilation compilation) => (_folder, Compilation) = (folder, compilation);

    public static Product Runtime { get; } = Read("runtime/EnvoyerSms.Runtime");

    public static Product Generator { get; } =
        Read(
            "generator/EnvoyerSms.Contract.Generator",
            linked:
            [
                "runtime/EnvoyerSms.Runtime/Constraints",
                "runtime/EnvoyerSms.Runtime/Text",
                .. Xml("runtime/EnvoyerSms.Runtime/Xml"),
                .. Formats("runtime/EnvoyerSms.Runtime/Wire"),
                "runtime/EnvoyerSms.Runtime/ApiEffect.cs",
                "runtime/EnvoyerSms.Runtime/Utf8Text.cs",
                $"generator/EnvoyerSms.Contract.Generator/obj/{Metadata("Configuration")}/netstandard2.0/Templates",
            ]
        );

    public static Product Analyzers { get; } =
        Read("generator/EnvoyerSms.Contract.Analyzers", references: ["EnvoyerSms.Contract.Generator"]);

    public static Product CodeFixes { get; } =
        Read(
            "generator/EnvoyerSms.Contract.CodeFixes",
            references: ["EnvoyerSms.Contract.Generator", "EnvoyerSms.Contract.Analyzers"]
        );

    public static Product Reference { get; } =
        Read("generator/EnvoyerSms.Contract.Reference", references: ["EnvoyerSms.Contract.Generator"]);

    public static Product Testing { get; } =
        Read(
            "client/EnvoyerSms.Testing",
            references: ["EnvoyerSms.Runtime"],
            contract: "contract/envoyersms.contract.yaml"
        );

    /// <summary>All whose sources lie in folders; the server's lie in one.</summary>
    public static IReadOnlyList<Product> All { get; } = [Runtime, Generator, Analyzers, CodeFixes, Reference, Testing];

    public CSharpCompilation Compilation { get; }

    public override string ToString() => Path.GetFileName(_folder);

    /// <param name="path">The project's folder.</param>
    /// <param name="linked">Files and folders that it compiles beside its own, and that no floor of its is made of.</param>
    /// <param name="references">Projects of ours that it references.</param>
    /// <param name="contract">The contract whose client is emitted into it.</param>
    private static Product Read(
        string path,
        string[]? linked = null,
        string[]? references = null,
        string? contract = null
    )
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: Symbols);
        var sources = (linked ?? [])
            .Prepend(path)
            .SelectMany(source => Sources(Path.Combine(Repository, source)))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings, options, "GlobalUsings.cs"));
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(path),
            sources,
            References(references ?? []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
        if (contract is not null)
            compilation = compilation.AddSyntaxTrees(Emitted(contract, compilation, options));
        return new Product(Path.Combine(Repository, path), compilation);
    }

    /// <summary>What keeps the compiler from understanding the sources: where it guesses, arrows would be missing.</summary>
    public IEnumerable<Diagnostic> Errors =>
        Compilation
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error && !WrittenByGenerators.Contains(found.Id));

    /// <summary>The folder of a file, from the project's own down, as <c>Reading/Yaml</c>; a dot for the project's own, null for what is not its.</summary>
    public string? FolderOf(SyntaxTree tree)
    {
        var relative = Path.GetRelativePath(_folder, tree.FilePath);
        if (relative.StartsWith("..", StringComparison.Ordinal) || !Path.IsPathRooted(tree.FilePath))
            return null;
        // What templates become when the project is built lies apart and belongs to them.
        return Path.GetDirectoryName(relative) is not { Length: > 0 } folder ? "."
            : folder.StartsWith("obj", StringComparison.Ordinal) ? "Rendering/Templates"
            : folder.Replace(Path.DirectorySeparatorChar, '/');
    }

    public static string Repository => Metadata("Repository");

    /// <summary>What every project has, and nothing of ours.</summary>
    public static IEnumerable<MetadataReference> Framework => References(ours: []);

    private static ImmutableArray<SyntaxTree> Emitted(
        string contract,
        Compilation project,
        CSharpParseOptions options
    ) =>
        CSharpGeneratorDriver
            .Create(
                [new ContractGenerator().AsSourceGenerator()],
                [new ContractFile(File.ReadAllText(Path.Combine(Repository, contract)), contract)],
                options
            )
            .RunGenerators(project)
            .GetRunResult()
            .GeneratedTrees;

    private static string GlobalUsings =>
        string.Concat(ImplicitUsings.Select(name => $"global using global::{name};\n"));

    // What this test process runs with, and what lies beside it: the products' own references among them.
    private static IEnumerable<MetadataReference> References(string[] ours) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file =>
                Path.GetFileNameWithoutExtension(file) is var name
                && (ours.Contains(name) || !name.StartsWith("EnvoyerSms.", StringComparison.Ordinal))
            )
            .Select(file => MetadataReference.CreateFromFile(file));

    // The cursor without what it reads of numbers and dates, as in the project file.
    private static IEnumerable<string> Xml(string folder) =>
        Sources(Path.Combine(Repository, folder))
            .Where(file => Path.GetFileName(file) is not ("XmlCursor.Values.cs" or "XmlCursor.Formats.cs"))
            .Select(file => Path.GetRelativePath(Repository, file));

    // What reads and writes values, as in the project file.
    private static IEnumerable<string> Formats(string folder) =>
        Sources(Path.Combine(Repository, folder))
            .Where(file =>
                Path.GetFileName(file) is var name
                && (
                    name.EndsWith("Format.cs", StringComparison.Ordinal)
                    || name is "TextScanner.cs" or "WrittenInstant.cs"
                )
                && name is not ("ApiDateFormat.cs" or "DayFormat.cs")
            )
            .Select(file => Path.GetRelativePath(Repository, file));

    private static IEnumerable<string> Sources(string source) =>
        File.Exists(source)
            ? [source]
            : Directory
                .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")
                );

    private static string Metadata(string key) =>
        typeof(Product)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
