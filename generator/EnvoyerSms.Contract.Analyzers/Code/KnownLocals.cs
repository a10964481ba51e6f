using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What locals hold at one point of the flow, as far as it was written there as a constant.</summary>
internal sealed class KnownLocals : IEquatable<KnownLocals>
{
    // By local, or by what the compiler keeps between blocks.
    private readonly ImmutableDictionary<object, KnownValue> _values;

    private readonly ApiSymbols _symbols;

    // Locals that lambdas share may change at any time.
    private readonly HashSet<ISymbol> _shared;

    private KnownLocals(ApiSymbols symbols, HashSet<ISymbol> shared, ImmutableDictionary<object, KnownValue> values)
    {
        _symbols = symbols;
        _shared = shared;
        _values = values;
    }

    /// <summary>Nothing is known yet in a body.</summary>
    public static KnownLocals Nothing(ApiSymbols symbols, IOperation body)
    {
        var shared = new HashSet<ISymbol>(
            from function in body.Descendants()
            where function is IAnonymousFunctionOperation or ILocalFunctionOperation
            from use in function.Descendants().OfType<ILocalReferenceOperation>()
            where !use.Local.DeclaringSyntaxReferences.Any(declared => function.Syntax.Span.Contains(declared.Span))
            select use.Local,
            SymbolEqualityComparer.Default
        );
        return new KnownLocals(symbols, shared, ImmutableDictionary<object, KnownValue>.Empty);
    }

    public bool? Truth(IOperation condition) => Of(condition) is { Constant: bool truth } ? truth : null;

    public KnownLocals After(IEnumerable<IOperation> operations) =>
        Parts(operations)
            .Aggregate(
                this,
                (known, part) =>
                    part switch
                    {
                        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, IsRef: false } write =>
                            known.With(local.Local, known.Of(write.Value)),
                        IFlowCaptureOperation capture => known.With(capture.Id, known.Of(capture.Value)),
                        _ => Written(part) is { } local ? known.With(local, null) : known,
                    }
            );

    public KnownLocals Without(IEnumerable<IOperation> operations) =>
        Parts(operations)
            .Aggregate(
                this,
                (known, part) =>
                    part is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } }
                        ? known.With(assigned, null)
                    : Written(part) is { } local ? known.With(local, null)
                    : known
            );

    public bool Equals(KnownLocals? other) =>
        other is not null
        && _values.Count == other._values.Count
        && _values.All(value => other._values.TryGetValue(value.Key, out var same) && same == value.Value);

    public override bool Equals(object? obj) => Equals(obj as KnownLocals);

    public override int GetHashCode() => _values.Aggregate(0, (hash, value) => hash ^ value.Key.GetHashCode());

    private static IEnumerable<IOperation> Parts(IEnumerable<IOperation> operations) =>
        operations.SelectMany(operation => operation.DescendantsAndSelf());

    private KnownLocals With(object name, KnownValue? value) =>
        new(
            _symbols,
            _shared,
            value is { } known && !(name is ILocalSymbol local && _shared.Contains(local))
                ? _values.SetItem(name, known)
                : _values.Remove(name)
        );

    // Otherwise than by a plain assignment.
    private static ILocalSymbol? Written(IOperation part) =>
        part switch
        {
            IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
            ILocalReferenceOperation
            {
                Parent: ICompoundAssignmentOperation
                    or IIncrementOrDecrementOperation
                    or IDeclarationExpressionOperation
                    or IAddressOfOperation
                    or ITupleOperation
                    or ISimpleAssignmentOperation { IsRef: true }
                    or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
            } local => local.Local,
            _ => null,
        };

    private KnownValue? Of(IOperation value) =>
        value switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => new KnownValue(
                constant,
                constant is not null
            ),
            ILocalReferenceOperation { Local: var local } => Find(local),
            IFlowCaptureReferenceOperation { Id: var id } => Find(id),
            IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
            ISimpleAssignmentOperation assignment => Of(assignment.Value),
            IObjectCreationOperation { Type.IsReferenceType: true } => KnownValue.Something,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => Of(operand)?.Not(),
            IIsNullOperation { Operand: var operand } => Of(operand)?.IsNull(),
            IIsPatternOperation { Value: var matched, Pattern: var pattern } => Matches(Of(matched), pattern),
            // Of operators that types declare, those of records compare with null as the language does.
            IBinaryOperation { OperatorMethod: null or { ContainingType.IsRecord: true } } binary => KnownValue.Of(
                Of(binary.LeftOperand),
                binary.OperatorKind,
                Of(binary.RightOperand)
            ),
            IAwaitOperation { Operation: var task } when IsCall(task) => KnownValue.Something,
            _ => null,
        };

    // The response of a call is never null.
    private bool IsCall(IOperation task) =>
        task is IInvocationOperation invocation
        && (
            invocation is { TargetMethod.Name: "ConfigureAwait", Instance: { } configured }
                ? IsCall(configured)
                : _symbols.Call(invocation.TargetMethod) is not null
        );

    private static KnownValue? Matches(KnownValue? value, IPatternOperation pattern) =>
        pattern switch
        {
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => value?.IsNull(),
            INegatedPatternOperation { Pattern: var negated } => Matches(value, negated)?.Not(),
            _ => null,
        };

    private KnownValue? Find(object name) => _values.TryGetValue(name, out var value) ? value : null;
}
