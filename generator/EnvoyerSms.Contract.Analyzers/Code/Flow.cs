using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Where the program goes after a call that stands in a <c>try</c>, by the blocks of its body.</summary>
internal sealed class Flow
{
    // A body with more ways through it than this is not followed to the end.
    private const int MaxSteps = 5_000;

    private readonly ControlFlowGraph _graph;
    private readonly BasicBlock _block;
    private readonly IInvocationOperation _call;
    private readonly ControlFlowRegion _guarded;
    private readonly List<KnownLocals> _before;
    private bool _isLost;

    private Flow(
        ControlFlowGraph graph,
        BasicBlock block,
        IInvocationOperation call,
        ControlFlowRegion guarded,
        KnownLocals nothing
    )
    {
        _graph = graph;
        _block = block;
        _call = call;
        _guarded = guarded;
        _before = ArrivalsAt(block, [(graph.Blocks[0], nothing)], throwing: true);
    }

    /// <summary>The flow around a call; null where it cannot be followed.</summary>
    public static Flow? Around(
        ControlFlowGraph body,
        IInvocationOperation call,
        KnownLocals nothing,
        CancellationToken cancellationToken
    ) =>
        (
            from graph in Graphs(body, cancellationToken)
            from block in graph.Blocks
            where Operations(block).Any(operation => Holds(operation, call))
            let guarded = Guarded(block)
            where guarded is not null
            select new Flow(graph, block, call, guarded, nothing)
        ).FirstOrDefault();

    /// <summary>After the call succeeded, it is not made again.</summary>
    public bool LeavesAfterSuccess() =>
        _before.Count > 0
        && ArrivalsAt(_block, _before.SelectMany(state => Next(_block, state)), throwing: false).Count == 0
        && !_isLost;

    /// <summary>After the call failed and was caught, it may be made again.</summary>
    /// <param name="clause">Which catch of the <c>try</c>, from zero.</param>
    public bool ComesBackAfter(int clause)
    {
        var handler = _guarded.EnclosingRegion!.NestedRegions[clause + 1];
        var failed = _before.Select(state =>
            (
                _graph.Blocks[handler.FirstBlockOrdinal],
                state.After(Operations(_block).TakeWhile(operation => !Holds(operation, _call)))
            )
        );
        return ArrivalsAt(_block, failed, throwing: false).Count > 0 && !_isLost;
    }

    // Every state in which a block is entered.
    private List<KnownLocals> ArrivalsAt(BasicBlock block, IEnumerable<(BasicBlock, KnownLocals)> starts, bool throwing)
    {
        var seen = new HashSet<(int, KnownLocals)>();
        var open = new Stack<(BasicBlock Block, KnownLocals State)>(starts);
        var arrivals = new List<KnownLocals>();
        while (open.Count > 0)
        {
            var (current, state) = open.Pop();
            if (!seen.Add((current.Ordinal, state)))
                continue;
            if (current == block)
                arrivals.Add(state);
            if (_isLost |= seen.Count > MaxSteps)
                break;
            foreach (var next in throwing ? Next(current, state).Concat(Thrown(current, state)) : Next(current, state))
                open.Push(next);
        }
        return arrivals;
    }

    private IEnumerable<(BasicBlock, KnownLocals)> Next(BasicBlock block, KnownLocals state)
    {
        var after = state.After(Operations(block));
        bool? isTaken =
            block.ConditionKind == ControlFlowConditionKind.None ? false
            : after.Truth(block.BranchValue!) is { } truth
                ? truth == (block.ConditionKind == ControlFlowConditionKind.WhenTrue)
            : null;
        if (isTaken != false && block.ConditionalSuccessor is { Destination: { } jump } conditional)
            yield return (jump, Through(conditional, after));
        if (isTaken != true && block.FallThroughSuccessor is { Destination: { } follower } fallThrough)
            yield return (follower, Through(fallThrough, after));
    }

    private KnownLocals Through(ControlFlowBranch branch, KnownLocals state)
    {
        foreach (var region in branch.FinallyRegions)
        {
            var blocks = Blocks(region).ToArray();
            state = blocks.Any(block => block.ConditionKind != ControlFlowConditionKind.None)
                ? state.Without(blocks.SelectMany(Operations))
                : state.After(blocks.SelectMany(Operations));
        }
        return state;
    }

    // From anywhere in a try to the catches around it.
    private IEnumerable<(BasicBlock, KnownLocals)> Thrown(BasicBlock block, KnownLocals state)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (!IsGuarded(region))
                continue;
            var anywhere = state.Without(Blocks(region).SelectMany(Operations));
            foreach (var handler in region.EnclosingRegion!.NestedRegions.Skip(1))
                yield return (_graph.Blocks[handler.FirstBlockOrdinal], anywhere);
        }
    }

    private IEnumerable<BasicBlock> Blocks(ControlFlowRegion region) =>
        _graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1);

    private static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;

    // The operations of a graph are copies.
    private static bool Holds(IOperation operation, IInvocationOperation call) =>
        operation.DescendantsAndSelf().Any(part => part is IInvocationOperation && part.Syntax == call.Syntax);

    private static ControlFlowRegion? Guarded(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is not null && !IsGuarded(region))
            region = region.EnclosingRegion;
        return region;
    }

    private static bool IsGuarded(ControlFlowRegion region) =>
        region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch };

    private static IEnumerable<ControlFlowGraph> Graphs(ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        var named = graph.LocalFunctions.Select(function =>
            graph.GetLocalFunctionControlFlowGraph(function, cancellationToken)
        );
        var anonymous = graph
            .Blocks.SelectMany(Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .Select(function => graph.GetAnonymousFunctionControlFlowGraph(function, cancellationToken));
        return named.Concat(anonymous).SelectMany(inner => Graphs(inner, cancellationToken)).Prepend(graph);
    }
}
