using System.Collections.Immutable;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>What is emitted, and what prevents it: decided from the contracts and the project that they are compiled in.</summary>
internal sealed record EmitPlan(EquatableArray<Problem> Problems, EquatableArray<Spec> Specs)
{
    public static EmitPlan Make(
        ((ImmutableArray<ParsedContract> Contracts, ConsumerOptions Options) Asked, ConsumerFacts Facts) source,
        CancellationToken cancellation
    ) =>
        source.Asked.Options.Emit == EmitChoice.Never
            ? new EmitPlan(default, default)
            : new EmitPlanner(source.Asked.Contracts, source.Asked.Options, source.Facts).Plan(cancellation);
}
