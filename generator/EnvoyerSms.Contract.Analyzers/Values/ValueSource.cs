using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>One value that may reach a member.</summary>
/// <param name="Use">Where it reaches the member: the location to report.</param>
/// <param name="Origin">The expression that says what it is; another one than <paramref name="Use"/> where names stand between.</param>
internal readonly record struct ValueSource(IOperation Use, IOperation Origin)
{
    /// <summary>Between both stands a name, or several.</summary>
    public bool IsNamed => Use != Origin;

    public Location Location => Use.Syntax.GetLocation();

    /// <summary>Where the value is written, for a fix to change it; null where that is <see cref="Location"/>, or in no source.</summary>
    public Location? Written =>
        Use.Syntax != Origin.Syntax ? Origin.Syntax.GetLocation()
        : Origin is IFieldReferenceOperation { Field.IsConst: true } constant
            ? Initializer(constant.Field, Origin.SemanticModel!.Compilation)?.GetLocation()
        : null;

    /// <summary>A value that lies within this one. Behind a name everything is pointed at by that name.</summary>
    public ValueSource Inner(ValueSource part) => IsNamed ? new ValueSource(Use, part.Origin) : part;

    /// <summary>
    /// The expression that a field begins with; null where it has none in source, or in that of another project: an IDE
    /// shows such fields with their source, but no analyzer may ask about it, or point there.
    /// </summary>
    public static ExpressionSyntax? Initializer(IFieldSymbol field, Compilation compilation) =>
        field.DeclaringSyntaxReferences.FirstOrDefault() is { } declared
        && compilation.ContainsSyntaxTree(declared.SyntaxTree)
        && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer: { } begin }
            ? begin.Value
            : null;
}
