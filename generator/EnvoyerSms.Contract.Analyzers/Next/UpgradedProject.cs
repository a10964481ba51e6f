using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// The project as it will be after the upgrade: its own code, with the client of the coming contract in place of today's. The compiler
/// itself then says what no longer compiles. Made when it is first asked for.
/// </summary>
internal sealed class UpgradedProject(Compilation today, AnalyzerOptions options, ComingContract coming)
{
    // How a library was made that carries a client is not known; what is public of it decides.
    private static readonly ConsumerOptions Elsewhere = new()
    {
        ApiVersion = "",
        Visibility = "public",
        Emit = EmitChoice.Always,
        Language = DocLanguage.En,
        Examples = false,
        Polyfills = true,
        ProjectLocation = null,
        Bad = default,
    };

    private static readonly ImmutableHashSet<string> Obsolete = ImmutableHashSet.Create("CS0612", "CS0618");

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Diagnostic>> _failures = new();
    private readonly Lazy<CSharpCompilation?> _compilation = new(() => Make((CSharpCompilation)today, options, coming));

    /// <summary>Null where the client of today is not there, or one of tomorrow cannot be.</summary>
    public CSharpCompilation? Compilation => _compilation.Value;

    /// <summary>What the compiler will say of a file, and does not say today.</summary>
    public ImmutableArray<Diagnostic> Failures(SemanticModel file, CancellationToken cancellation) =>
        _failures.TryGetValue(file.SyntaxTree, out var known)
            ? known
            : _failures.GetOrAdd(file.SyntaxTree, Find(file, cancellation));

    private ImmutableArray<Diagnostic> Find(SemanticModel file, CancellationToken cancellation)
    {
        if (Compilation is not { } upgraded)
            return ImmutableArray<Diagnostic>.Empty;
        var found = upgraded
            .GetSemanticModel(file.SyntaxTree)
            .GetDiagnostics(cancellationToken: cancellation)
            .Where(IsTold)
            .ToImmutableArray();
        if (found.IsEmpty)
            return found;
        var known = new HashSet<(string, Location)>(
            file.GetDiagnostics(cancellationToken: cancellation).Select(failure => (failure.Id, failure.Location))
        );
        return found.Where(failure => !known.Contains((failure.Id, failure.Location))).ToImmutableArray();
    }

    // Of warnings those about null and about what is obsolete: the others are not about another client.
    private static bool IsTold(Diagnostic failure) =>
        !failure.IsSuppressed
        && (
            failure.DefaultSeverity == DiagnosticSeverity.Error
            || Obsolete.Contains(failure.Id)
            || failure.Id.StartsWith("CS86", StringComparison.Ordinal)
        );

    private static CSharpCompilation? Make(CSharpCompilation today, AnalyzerOptions options, ComingContract coming)
    {
        if (new ClientTypes(today, coming.Before.Api).Client is not { } client)
            return null;
        return SymbolEqualityComparer.Default.Equals(client.ContainingAssembly, today.Assembly)
                ? WithEmitted(today, options, coming)
            : IsNothingElse(client.ContainingAssembly, coming) ? WithAssembly(today, client.ContainingAssembly, coming)
            : WithSources(today, coming);
    }

    // Emitted in this project: the emitted files are exchanged.
    private static CSharpCompilation? WithEmitted(
        CSharpCompilation today,
        AnalyzerOptions options,
        ComingContract coming
    )
    {
        var old = today.SyntaxTrees.Where(tree => IsEmitted(tree, coming.Before.Api.Name)).ToArray();
        if (old.Length == 0)
            return null;
        var asked = ConsumerOptions.Read(options.AnalyzerConfigOptionsProvider, CancellationToken.None);
        var files = Emit(today, coming, asked, (CSharpParseOptions)old[0].Options, isAlone: true);
        return files.Length == 0 ? null : today.RemoveSyntaxTrees(old).AddSyntaxTrees(files);
    }

    // Compiled elsewhere, with nothing beside it: an assembly of its name, so that others which use it find the new one too.
    private static CSharpCompilation? WithAssembly(
        CSharpCompilation today,
        IAssemblySymbol client,
        ComingContract coming
    )
    {
        if (today.GetMetadataReference(client) is not { } old)
            return null;
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var files = Emit(today, coming, Elsewhere, parsing, isAlone: false);
        if (files.Length == 0)
            return null;
        var version = CSharpSyntaxTree.ParseText(
            $"[assembly: System.Reflection.AssemblyVersion(\"{client.Identity.Version}\")]",
            parsing
        );
        var now = CSharpCompilation.Create(
            client.Name,
            [.. files, version],
            today.References.Where(reference => reference != old),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                cryptoPublicKey: client.Identity.PublicKey
            )
        );
        return today.ReplaceReference(old, now.ToMetadataReference(old.Properties.Aliases));
    }

    // Beside other code in a library: the compiler prefers the types of the project itself.
    private static CSharpCompilation? WithSources(CSharpCompilation today, ComingContract coming)
    {
        if (today.LanguageVersion < LanguageVersion.CSharp12)
            return null;
        var parsing = today.SyntaxTrees.Select(tree => tree.Options).OfType<CSharpParseOptions>().FirstOrDefault();
        var files = Emit(today, coming, Elsewhere, parsing ?? CSharpParseOptions.Default, isAlone: true);
        return files.Length == 0 ? null : today.AddSyntaxTrees(files);
    }

    private static SyntaxTree[] Emit(
        CSharpCompilation today,
        ComingContract coming,
        ConsumerOptions asked,
        CSharpParseOptions parsing,
        bool isAlone
    )
    {
        IEnumerable<ParsedContract> others = isAlone ? [] : coming.Others.Select(contract => contract.Parsed);
        var contracts = new Gathered<ParsedContract>(others.Prepend(coming.Next.Parsed).ToEquatableArray());
        // The version was cut off already, and that the client is there is what this is about.
        var wanted = asked with
        {
            ApiVersion = "",
            Emit = EmitChoice.Always,
            Examples = false,
        };
        var references = ReferenceFacts.Read(
            (new(today.AssemblyName ?? "", today.Options, today.ExternalReferences), new(default)),
            CancellationToken.None
        );
        var facts = ConsumerFacts.Read((references, today), CancellationToken.None) with { IsLanguageSupported = true };
        return
        [
            .. EmitPlan
                .Make((contracts, new ConsumerProject(wanted, facts)), CancellationToken.None)
                .Specs.Select(spec => CSharpSyntaxTree.ParseText(Renderer.Render(spec), parsing, path: spec.FileName)),
        ];
    }

    private static bool IsEmitted(SyntaxTree tree, string api) =>
        Path.GetFileName(tree.FilePath) is var name
        && name.StartsWith(api + ".", StringComparison.Ordinal)
        && name.EndsWith(".g.cs", StringComparison.Ordinal)
        && Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == typeof(ContractGenerator).FullName;

    private static bool IsNothingElse(IAssemblySymbol assembly, ComingContract coming)
    {
        var emitted = coming
            .Others.Prepend(coming.Today)
            .SelectMany(contract => EmittedType.Of(contract.Model!).Select(type => type.Name))
            .ToImmutableHashSet();
        return Types(assembly.GlobalNamespace).All(emitted.Contains);
    }

    private static IEnumerable<string> Types(INamespaceSymbol space) =>
        space
            .GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(type => type.Name)
            .Concat(space.GetNamespaceMembers().SelectMany(Types));
}
