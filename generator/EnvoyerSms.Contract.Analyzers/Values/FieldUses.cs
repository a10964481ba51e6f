using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds every use of a field that nobody outside its type can name.</summary>
internal static class FieldUses
{
    private static readonly ConditionalWeakTable<IFieldSymbol, IReadOnlyList<IOperation>> Known = new();

    /// <summary>Null where other code may use it too.</summary>
    public static IReadOnlyList<IOperation>? Of(IFieldSymbol field, Compilation compilation) =>
        field.DeclaredAccessibility == Accessibility.Private
            ? Known.GetValue(field.OriginalDefinition, known => [.. Find(known, compilation)])
            : null;

    private static IEnumerable<IOperation> Find(IFieldSymbol field, Compilation compilation)
    {
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
#pragma warning disable RS1030 // A partial declaration may be in another file; it is read where a call uses the field.
            var model = compilation.GetSemanticModel(part.SyntaxTree);
#pragma warning restore RS1030
            foreach (var name in part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (
                    name.Identifier.ValueText == field.Name
                    && model.GetOperation(Whole(name)) is IFieldReferenceOperation use
                    && SymbolEqualityComparer.Default.Equals(use.Field.OriginalDefinition, field)
                )
                    yield return use;
            }
        }
    }

    // Of this.name.
    private static SyntaxNode Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
}
