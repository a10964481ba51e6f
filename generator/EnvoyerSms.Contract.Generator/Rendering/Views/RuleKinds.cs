namespace EnvoyerSms.Contract.Generator.Rendering.Views;

internal static class RuleKinds
{
    public static bool TakesLimit(this ApiRuleKind kind) =>
        kind
            is ApiRuleKind.MinLength
                or ApiRuleKind.MaxLength
                or ApiRuleKind.MaxUnits
                or ApiRuleKind.Min
                or ApiRuleKind.Max
                or ApiRuleKind.MinItems
                or ApiRuleKind.MaxItems;

    public static bool CountsItems(this ApiRuleKind kind) => kind is ApiRuleKind.MinItems or ApiRuleKind.MaxItems;
}
