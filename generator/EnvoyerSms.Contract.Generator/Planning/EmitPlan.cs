using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>What is emitted, and what prevents it: decided from the contracts and the project that they are compiled in.</summary>
internal sealed record EmitPlan(EquatableArray<Problem> Problems, EquatableArray<Spec> Specs)
{
    public static EmitPlan Make(
        (Gathered<ParsedContract> Contracts, ConsumerProject Project) source,
        CancellationToken cancellation
    ) =>
        source.Project.Options.Emit == EmitChoice.Never
            ? new EmitPlan(default, default)
            : new EmitPlanner(source.Contracts.All, source.Project).Plan(cancellation);
}
