using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Planning.Specs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Which types the consumer's framework lacks.</summary>
/// <param name="Hidden">They are marked, so that friends do not see them.</param>
/// <param name="DeclaresEmbedded">What marks them is declared, too.</param>
internal sealed record PolyfillsView(
    bool Hidden,
    bool DeclaresEmbedded,
    bool IsExternalInit,
    bool RequiredMember,
    bool CompilerFeatureRequired,
    bool SetsRequiredMembers
)
{
    public static PolyfillsView Of(PolyfillsSpec spec)
    {
        return new(
            spec.Hiding != PolyfillHiding.No,
            spec.Hiding == PolyfillHiding.ByEmittedAttribute,
            Lacks(".IsExternalInit"),
            Lacks(".RequiredMemberAttribute"),
            Lacks(".CompilerFeatureRequiredAttribute"),
            Lacks(".SetsRequiredMembersAttribute")
        );

        bool Lacks(string type) => spec.Missing.Any(missing => missing.EndsWith(type, StringComparison.Ordinal));
    }
}
