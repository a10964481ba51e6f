using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>One contract, as decided by the reader. Holds no locations, so moving lines in the file changes nothing here.</summary>
internal sealed record ContractModel
{
    public required ApiModel Api { get; init; }
    public required EquatableArray<ErrorModel> Errors { get; init; }
    public required EquatableArray<EnumModel> Enums { get; init; }
    public required EquatableArray<TypeModel> Types { get; init; }
    public required EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>Whether something is gone, or no longer holds: what only tells of that need not look further where nothing is.</summary>
    public bool HasEnds =>
        Errors.Any(error => HasEnded(error.Fact) || error.Details.Any(detail => HasEnded(detail.Fact)))
        || Enums.Any(item => item.Values.Any(value => HasEnded(value.Fact)))
        || Types.Any(type => type.Fields.Any(member => HasEnded(member.Fact)))
        || Operations.Any(operation =>
            HasEnded(operation.Fact)
            || operation.Rules.Any(HasRuleEnded)
            || operation.Parameters.Any(parameter => HasEnded(parameter.Fact) || parameter.Rules.Any(HasRuleEnded))
        );

    private static bool HasEnded(Fact fact) => fact.Removed is not null;

    private static bool HasRuleEnded(RuleModel rule) => rule.Until is not null;
}
