using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Whether a list that has a name may hold something else than it was made with.</summary>
internal static class ListChanges
{
    private static readonly ImmutableHashSet<string> ReadOnly = ImmutableHashSet.Create(
        "IEnumerable",
        "IReadOnlyCollection",
        "IReadOnlyList",
        "ReadOnlyCollection",
        "ReadOnlyMemory",
        "ReadOnlySpan"
    );

    // Methods of lists that leave the list as it is.
    private static readonly ImmutableHashSet<string> Readers = ImmutableHashSet.Create(
        "AsReadOnly",
        "Contains",
        "ConvertAll",
        "CopyTo",
        "Exists",
        "Find",
        "FindAll",
        "FindIndex",
        "GetEnumerator",
        "GetRange",
        "IndexOf",
        "ToArray",
        "ToString",
        "TrueForAll"
    );

    /// <summary>A list of any kind. A text is none, though it is made of characters.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol => true,
            { SpecialType: SpecialType.System_String } => false,
            { Name: "Memory" or "Span" } => true,
            _ => IsReadOnly(type)
                || type.AllInterfaces.Any(parent => parent.SpecialType == SpecialType.System_Collections_IEnumerable),
        };

    /// <summary>A list of this type can be changed only after a cast to another type.</summary>
    public static bool IsReadOnly(ITypeSymbol type) =>
        ReadOnly.Contains(type.Name)
        || type is { ContainingNamespace.Name: "Immutable", Name: not "Builder", ContainingType: null };

    /// <summary>Through this use of a list its items may be changed, here or by code that receives the list.</summary>
    public static bool May(IOperation list) =>
        list.Parent switch
        {
            _ when list.Syntax.Parent is SpreadElementSyntax => false,
            // A cast to a type that can be changed is checked there.
            IConversionOperation or ICoalesceOperation or IConditionalOperation => May(list.Parent),
            IIsPatternOperation { Pattern: var pattern } => !LooksForNull(pattern),
            _ when list.Type is { } type && IsReadOnly(type) => false,
            IForEachLoopOperation or IBinaryOperation or INameOfOperation => false,
            IArrayElementReferenceOperation or IPropertyReferenceOperation => MayWrite(list.Parent),
            IInvocationOperation call when call.Instance == list => !Readers.Contains(call.TargetMethod.Name),
            _ => true,
        };

    private static bool MayWrite(IOperation item) =>
        item.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == item
                || assignment is ISimpleAssignmentOperation { IsRef: true },
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
            or IIncrementOrDecrementOperation
            or IAddressOfOperation
            or ITupleOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local.IsRef,
            _ => false,
        };

    private static bool LooksForNull(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation };
}
