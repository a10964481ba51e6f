using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Which types the consumer's framework lacks.</summary>
internal sealed record PolyfillsView(
    bool IsExternalInit,
    bool RequiredMember,
    bool CompilerFeatureRequired,
    bool SetsRequiredMembers
)
{
    public static PolyfillsView Of(PolyfillsSlice slice)
    {
        return new(
            Lacks(".IsExternalInit"),
            Lacks(".RequiredMemberAttribute"),
            Lacks(".CompilerFeatureRequiredAttribute"),
            Lacks(".SetsRequiredMembersAttribute")
        );

        bool Lacks(string type) => slice.Missing.Any(missing => missing.EndsWith(type, StringComparison.Ordinal));
    }
}
