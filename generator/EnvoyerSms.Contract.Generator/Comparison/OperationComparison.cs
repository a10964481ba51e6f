using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What a call does, where it is sent, and what it answers.</summary>
internal static class OperationComparison
{
    public static readonly Listing<OperationModel> Listing = new()
    {
        Name = operation => operation.Name,
        Identity = operation => $"{Written.Word(operation.Method)} {operation.Path}",
        Fact = operation => operation.Fact,
        Value = operation => operation.Path,
        Added = _ => OperationChanges.Added,
        Removed = _ => OperationChanges.Removed,
        Renamed = OperationChanges.Renamed,
        RenamedWithAlias = OperationChanges.RenamedWithAlias,
        RenamedToAlias = OperationChanges.RenamedToAlias,
        Compare = Compare,
    };

    private static void Compare(Pair pair, OperationModel old, OperationModel now)
    {
        pair.Changed("path", old.Path, now.Path, OperationChanges.PathChanged);
        pair.Changed("method", Written.Word(old.Method), Written.Word(now.Method), OperationChanges.MethodChanged);
        pair.Changed("constants", TextOf(old.Constants), TextOf(now.Constants), OperationChanges.ConstantsChanged);
        pair.Optional(
            "caution",
            FactComparison.TextOf(old.Caution),
            FactComparison.TextOf(now.Caution),
            OperationChanges.CautionAdded,
            OperationChanges.CautionRemoved,
            OperationChanges.CautionChanged
        );
        pair.Changed("rateLimit", old.RateGroup, now.RateGroup, OperationChanges.RateGroupChanged);
        CompareEffects(pair, old.Effect, now.Effect);
        ParameterComparison.Listing.CompareAll(pair, "parameters", old.Parameters, now.Parameters);
        CompareOrder(pair, old, now);
        RuleComparison.Compare(pair, old.Rules, now.Rules);
        CompareResponses(pair, old, now);
        SequenceComparison.Compare(pair, old, now);
        pair.Names("errors", old.Errors, now.Errors, OperationChanges.ErrorAdded, OperationChanges.ErrorRemoved);
        ExampleComparison.Compare(pair, old.Examples, now.Examples);
    }

    private static void CompareEffects(Pair pair, Effect old, Effect now) =>
        pair.Changed(
            "effect",
            Written.Word(old),
            Written.Word(now),
            IsRepeatable(old) == IsRepeatable(now) ? OperationChanges.EffectChanged
                : IsRepeatable(now) ? OperationChanges.Repeatable
                : OperationChanges.NoLongerRepeatable
        );

    private static string TextOf(EquatableArray<ConstantModel> constants) =>
        Written.List(constants.Select(constant => $"{constant.Wire}: {constant.Value}"));

    private static bool IsRepeatable(Effect effect) => effect is Effect.Read or Effect.Idempotent;

    // Required parameters are arguments by position; of the others only the wire shows the order.
    private static void CompareOrder(Pair pair, OperationModel old, OperationModel now)
    {
        if (!pair.Order("parameters", Required(old, now), Required(now, old), ParameterChanges.RequiredOrderChanged))
            pair.Order(
                "parameters",
                Names(old.Parameters, now),
                Names(now.Parameters, old),
                ParameterChanges.OrderChanged
            );

        static IEnumerable<string> Required(OperationModel operation, OperationModel other) =>
            Names(operation.Parameters.Where(one => one.Required), other);
        // One that has another name there is the same all the same.
        static IEnumerable<string> Names(IEnumerable<ParameterModel> parameters, OperationModel other) =>
            parameters
                .Where(one => one.Fact.Removed is null)
                .Select(one => other.Parameters.Any(known => known.Name == one.Fact.Was) ? one.Fact.Was : one.Name);
    }

    private static void CompareResponses(Pair pair, OperationModel old, OperationModel now)
    {
        var response = pair.Part("response");
        response.Changed("type", old.Response, now.Response, OperationChanges.ResponseTypeChanged);
        response.Changed("element", old.ResponseElement, now.ResponseElement, OperationChanges.ResponseElementChanged);
        response.Changed("root", old.ResponseRoot, now.ResponseRoot, OperationChanges.ResponseElementChanged);
        pair.Optional(
            "resourceId",
            old.ResourceId,
            now.ResourceId,
            OperationChanges.ResourceIdAdded,
            OperationChanges.ResourceIdRemoved,
            OperationChanges.ResourceIdChanged
        );
    }
}
