using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.TestSupport.Compiling;

/// <summary>A project that uses the generator, as strict as projects come, at the lowest C# that we promise.</summary>
public sealed record Consumer
{
    public IReadOnlyList<AdditionalText> Contracts { get; init; } = [];
    public IReadOnlyList<string> Code { get; init; } = ["internal static class Program;"];
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>What else is said of a file: its path, with the name and value of the metadata.</summary>
    public IReadOnlyDictionary<string, (string Name, string Value)> Metadata { get; init; } =
        new Dictionary<string, (string, string)>();
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;
    public IReadOnlyList<MetadataReference> References { get; init; } = Framework;
    public string Assembly { get; init; } = "Consumer";

    /// <summary>Of what the assembly is signed with; empty where it is not.</summary>
    public ImmutableArray<byte> PublicKey { get; init; } = [];

    public ProjectProperties Properties => new(Set, [.. Marked]) { Metadata = Metadata };

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>What this process runs on, and the runtime library; not the generator, which has types of the same names.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => IsPartOfAnyProject(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The runtime library alone.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
    [.. Framework.Where(reference => Path.GetFileName(reference.Display) == "EnvoyerSms.Runtime.dll")];

    public CSharpCompilation ToCompilation() =>
        CSharpCompilation.Create(
            Assembly,
            Code.Select(code => Parse(code, ParseOptions)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                cryptoPublicKey: PublicKey
            )
        );

    public static SyntaxTree Parse(string code, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(code, options);

    private static bool IsPartOfAnyProject(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || file is "EnvoyerSms.Runtime.dll" or "mscorlib.dll" or "netstandard.dll";
}
