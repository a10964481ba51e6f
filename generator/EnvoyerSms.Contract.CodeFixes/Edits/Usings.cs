using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Makes the names of a namespace known in a file.</summary>
internal static class Usings
{
    /// <summary>A type of a namespace can be named by its name alone, so its namespace is known.</summary>
    public static bool Know(FixSite site, string space, string type) =>
        site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: type) is [{ ContainingNamespace: { } found }]
        && found.ToDisplayString() == space;

    /// <summary>Nothing where the namespace is already known at the location.</summary>
    public static IEnumerable<NodeEdit> Add(FixSite site, string space, string type) =>
        Know(site, space, type)
            ? []
            : [NodeEdit.Replace(site.Document, site.Root, now => Add((CompilationUnitSyntax)now, space))];

    // Before the first that sorts after it, where they are sorted in the usual way: those of System first.
    private static CompilationUnitSyntax Add(CompilationUnitSyntax file, string space)
    {
        var line = file.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var added = SyntaxFactory
            .UsingDirective(SyntaxFactory.ParseName(space).WithLeadingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(line.RawKind == 0 ? SyntaxFactory.LineFeed : line);
        var at = file.Usings.IndexOf(known => SortsBehind(known, space));
        if (at < 0)
            at = file.Usings.Count;
        if (at > 0 || file.GetLeadingTrivia() is not { Count: > 0 } header)
            return file.WithUsings(file.Usings.Insert(at, added));
        return file.WithoutLeadingTrivia()
            .WithUsings(file.WithoutLeadingTrivia().Usings.Insert(0, added))
            .WithLeadingTrivia(header);
    }

    private static bool SortsBehind(UsingDirectiveSyntax known, string space) =>
        known.Alias is not null
        || known.StaticKeyword.RawKind != 0
        || known.Name?.ToString() is { } name
            && (IsSystem(name) == IsSystem(space) ? string.CompareOrdinal(name, space) > 0 : IsSystem(space));

    private static bool IsSystem(string space) => space.StartsWith("System", StringComparison.Ordinal);
}
