using System.Collections.Immutable;
using EnvoyerSms.Contract.Generator.Constraints;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A rule as its attribute says it.</summary>
/// <param name="Members">The other members of a rule between members.</param>
/// <param name="When">Flags that must all be set for the rule to hold.</param>
/// <param name="Unless">Flags of which any, when set, lifts the rule.</param>
/// <param name="Method">The only method for which it holds; null for all.</param>
/// <param name="Assumed">No document says that the API refuses what breaks it.</param>
/// <param name="Advice">The client does not refuse what breaks it.</param>
internal sealed record MemberRule(
    ApiRuleKind Kind,
    long Limit,
    string Argument,
    ImmutableArray<string> Members,
    ImmutableArray<string> When,
    ImmutableArray<string> Unless,
    string? Method,
    bool Assumed,
    bool Advice
)
{
    /// <summary>What is known of rules of its kind; null for a kind of a runtime newer than this analyzer.</summary>
    public ConstraintKind? Constraint { get; } = ConstraintKinds.Find(Kind);

    public static MemberRule Read(AttributeData attribute) =>
        new(
            (ApiRuleKind)attribute.Positional<int>(0),
            attribute.Named<long>("Limit"),
            attribute.Named<string>("Argument") ?? "",
            attribute.Strings("Members"),
            attribute.Strings("When"),
            attribute.Strings("Unless"),
            attribute.Named<string>("Method"),
            attribute.Named<bool>("Assumed"),
            attribute.Named<bool>("Advice")
        );
}
