using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Planning.Specs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Which types the consumer's framework lacks.</summary>
internal sealed record PolyfillsView(
    bool IsExternalInit,
    bool RequiredMember,
    bool CompilerFeatureRequired,
    bool SetsRequiredMembers
)
{
    public static PolyfillsView Of(PolyfillsSpec spec)
    {
        return new(
            Lacks(".IsExternalInit"),
            Lacks(".RequiredMemberAttribute"),
            Lacks(".CompilerFeatureRequiredAttribute"),
            Lacks(".SetsRequiredMembersAttribute")
        );

        bool Lacks(string type) => spec.Missing.Any(missing => missing.EndsWith(type, StringComparison.Ordinal));
    }
}
