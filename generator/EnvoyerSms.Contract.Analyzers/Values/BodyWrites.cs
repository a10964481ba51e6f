using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Every write to a local or parameter in one body, and every use of it besides.</summary>
internal sealed class BodyWrites
{
    // A write whose value cannot be known is null.
    private readonly Dictionary<ISymbol, List<IOperation?>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _reads = new(SymbolEqualityComparer.Default);

    public BodyWrites(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    NoteReference(local, local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    NoteReference(parameter, parameter.Parameter);
                    break;
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } begin:
                    NoteWrite(declarator.Symbol, declarator.Symbol.IsRef ? null : begin.Value);
                    break;
            }
        }
    }

    /// <summary>The value of the only write; null where there are none or several, or where it cannot be known.</summary>
    public IOperation? Only(ISymbol name) =>
        _writes.TryGetValue(name, out var writes) && writes.Count == 1 ? writes[0] : null;

    public bool IsWritten(ISymbol name) => _writes.ContainsKey(name);

    public IReadOnlyList<IOperation> Reads(ISymbol name) => _reads.TryGetValue(name, out var reads) ? reads : [];

    private void NoteReference(IOperation reference, ISymbol name)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                NoteWrite(name, assignment.Value);
                break;
            case IDeclarationExpressionOperation:
            case IArgumentOperation { Parameter.RefKind: RefKind.Out }:
            case ITupleOperation tuple when IsTarget(tuple):
                NoteWrite(name, value: null);
                break;
            // Code that may write here may read first.
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IIncrementOrDecrementOperation:
            case IAddressOfOperation:
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
                NoteWrite(name, value: null);
                NoteRead(name, reference);
                break;
            default:
                NoteRead(name, reference);
                break;
        }
    }

    private void NoteRead(ISymbol name, IOperation reference)
    {
        if (!_reads.TryGetValue(name, out var reads))
            _reads.Add(name, reads = []);
        reads.Add(reference);
    }

    private void NoteWrite(ISymbol name, IOperation? value)
    {
        if (!_writes.TryGetValue(name, out var writes))
            _writes.Add(name, writes = []);
        writes.Add(value);
    }

    // (a, b) = …, also where tuples lie within tuples.
    private static bool IsTarget(ITupleOperation tuple) =>
        tuple.Parent switch
        {
            ITupleOperation outer => IsTarget(outer),
            IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
            _ => false,
        };
}
