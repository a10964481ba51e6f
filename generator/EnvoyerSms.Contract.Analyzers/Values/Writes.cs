using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What is written to a name, where that can be known without following the flow of the program.</summary>
internal static class Writes
{
    // A field with more fields than this behind it is part of a table that only the program knows.
    private const int MaxBehind = 64;

    private static readonly ConditionalWeakTable<IOperation, BodyWrites> Bodies = new();

    /// <summary>
    /// The only value that a local ever has, or that a <c>readonly</c> field begins with. The compiler lets nobody
    /// read a local before it is written, so one write is the value wherever it is read. Where code that is being typed
    /// does so all the same, or fields go round in circles, nothing is known: following names always ends.
    /// Of a list only if nothing may change it.
    /// </summary>
    public static IOperation? Only(IOperation name) =>
        name switch
        {
            ILocalReferenceOperation { Local: var local } => Body(name) is var body
            && body.Only(local) is { } written
            && IsBefore(written, name)
            && (!ListChanges.IsList(local.Type) || !body.Reads(local).Any(ListChanges.May))
                ? written
                : null,
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Initial(field, name),
            _ => null,
        };

    /// <summary>
    /// What a parameter is where the caller leaves it out. Only of one that is read once and never written: a second read may
    /// be a test that keeps the default from being used.
    /// </summary>
    public static IOperation? Default(IParameterReferenceOperation name)
    {
        var parameter = name.Parameter;
        return
            parameter.HasExplicitDefaultValue
            && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
                is ParameterSyntax { Default.Value: { } value, Parent.Parent: not TypeDeclarationSyntax }
            && value.SyntaxTree == name.Syntax.SyntaxTree
            && Body(name) is var body
            && !body.IsWritten(parameter)
            && body.Reads(parameter).Count == 1
            && parameter.ContainingSymbol is not IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false }
            && !IsWrittenByCompiler(parameter)
            ? name.SemanticModel!.GetOperation(value)
            : null;
    }

    /// <summary>Every use of a local or parameter in the body around an operation, but those that only write to it.</summary>
    public static IReadOnlyList<IOperation> Reads(IOperation inside, ISymbol name) => Body(inside).Reads(name);

    private static BodyWrites Body(IOperation inside) => Bodies.GetValue(Root(inside), root => new BodyWrites(root));

    /// <summary>The whole body around an operation, with the lambdas in it.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static bool IsBefore(IOperation value, IOperation reference) =>
        value.Syntax.Span.End <= reference.Syntax.SpanStart;

    private static IOperation? Initial(IFieldSymbol field, IOperation reference) =>
        Written(field, reference) is { } value && !IsInCircle(field, value) ? value : null;

    private static bool IsInCircle(IFieldSymbol field, IOperation value)
    {
        var behind = new HashSet<IFieldSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([value]);
        while (open.Count > 0)
        {
            foreach (var inner in open.Pop().DescendantsAndSelf().OfType<IFieldReferenceOperation>())
            {
                if (SymbolEqualityComparer.Default.Equals(inner.Field, field) || behind.Count == MaxBehind)
                    return true;
                if (inner.Field.IsReadOnly && behind.Add(inner.Field))
                {
                    if (Written(inner.Field, inner) is { } next)
                        open.Push(next);
                }
            }
        }
        return false;
    }

    private static IOperation? Written(IFieldSymbol field, IOperation reference)
    {
        var model = reference.SemanticModel!;
        if (
            ValueSource.Initializer(field, model.Compilation) is not { } value
            || MayBeWrittenAgain(field)
            || MayChange(field, model.Compilation)
        )
            return null;
#pragma warning disable RS1030 // The field may be in another file than its use; each value is asked for where a call uses it.
        return (
            model.SyntaxTree == value.SyntaxTree ? model : model.Compilation.GetSemanticModel(value.SyntaxTree)
        ).GetOperation(value);
#pragma warning restore RS1030
    }

    private static bool MayChange(IFieldSymbol field, Compilation compilation) =>
        ListChanges.IsList(field.Type)
        && !ListChanges.IsReadOnly(field.Type)
        && FieldUses.Of(field, compilation)?.Any(ListChanges.May) != false;

    // By a constructor, or by what runs with it: an init accessor.
    private static bool MayBeWrittenAgain(IFieldSymbol field) =>
        field.IsStatic
            ? field.ContainingType.StaticConstructors.Any(IsDeclared)
            : field.ContainingType.InstanceConstructors.Any(IsDeclared)
                || field.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(method => method.IsInitOnly);

    // [CallerMemberName] and the like: the default is never used.
    private static bool IsWrittenByCompiler(IParameterSymbol parameter) =>
        parameter
            .GetAttributes()
            .Any(mark =>
                mark.AttributeClass is { ContainingNamespace.Name: "CompilerServices", Name: var name }
                && name.StartsWith("Caller", StringComparison.Ordinal)
            );

    private static bool IsDeclared(IMethodSymbol constructor) => !constructor.IsImplicitlyDeclared;
}
